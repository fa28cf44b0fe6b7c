// The report beside, as it will read: only its contents change, so that it stays where it was read.

const STYLE = /<style>([\s\S]*?)<\/style>/; // our page lets none be made, the report has its own
let open = false;
let busy = false;
let again = false;

const seen = () => document.querySelector("[data-see]");

async function show() {
  if (!seen()?.open) return;
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  try {
    await swap(seen().querySelector("iframe"));
  } finally {
    busy = false;
  }
  if (again) {
    again = false;
    show();
  }
}

async function swap(frame) {
  const there = frame.contentDocument;
  if (!there?.body) return;
  const text = await (await fetch(frame.getAttribute("src"))).text();
  const style = text.match(STYLE)?.[1];
  if (style !== there.querySelector("style")?.textContent) {
    frame.contentWindow.location.reload();
    return;
  }
  const told = new DOMParser().parseFromString(text.replace(STYLE, ""), "text/html");
  const [x, y] = [frame.contentWindow.scrollX, frame.contentWindow.scrollY];
  there.body.replaceWith(there.adoptNode(told.body));
  frame.contentWindow.scrollTo(x, y);
}

document.addEventListener("toggle", (event) => {
  if (event.target.matches?.("[data-see]")) open = event.target.open;
}, true);

document.addEventListener("swapped", () => {
  if (open && seen()) seen().open = true;
});

document.addEventListener("looked", show);
