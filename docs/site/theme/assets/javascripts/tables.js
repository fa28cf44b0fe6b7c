/* A wide table is moved sideways by the keyboard too: the theme wraps it, we let it be reached. */
new MutationObserver(() => {
  for (const one of document.querySelectorAll(".md-typeset__scrollwrap:not([tabindex])")) {
    one.tabIndex = 0;
  }
}).observe(document.documentElement, { childList: true, subtree: true });
