// A section is looked at while it is typed into, and saved without leaving it. Without this script
// its form is sent whole, and everything works but the looking.

const PAUSE = 150; // milliseconds after the last key
const touched = new Set();
let busy = false;
let again = false;
let timer = 0;

const form = () => document.querySelector("[data-fill]");

function body(all) {
  const whole = new FormData(form());
  const told = new URLSearchParams();
  for (const [name, value] of whole) {
    const own = name.replace(/^buvo:/, "");
    if (all || touched.has(own) || ["f", "s", "e"].includes(name)) told.append(name, value);
  }
  return told;
}

async function ask(address, options = {}) {
  const answer = await fetch(address, { method: "POST", body: body(false), ...options });
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

function swapParts(told) {
  for (const fresh of told.querySelectorAll(".beside, .found, [data-swap], [data-state]")) {
    const old = fresh.id
      ? document.getElementById(fresh.id)
      : document.querySelector(`[data-state="${CSS.escape(fresh.dataset.state)}"]`);
    if (old && old.innerHTML !== fresh.innerHTML) old.innerHTML = fresh.innerHTML;
  }
  for (const fresh of told.querySelectorAll("[data-cell]")) {
    const old = document.getElementById(fresh.id);
    if (!old) continue;
    if (fresh.hasAttribute("aria-invalid")) old.setAttribute("aria-invalid", "true");
    else old.removeAttribute("aria-invalid");
  }
}

function swapAll(told) {
  const focus = document.activeElement?.id;
  const [x, y] = [scrollX, scrollY];
  touched.clear();
  document.querySelector("main").replaceWith(document.adoptNode(told.querySelector("main")));
  const next = focus && (document.getElementById(focus) ?? document.querySelector(".save button"));
  if (next) next.focus({ preventScroll: true });
  scrollTo(x, y);
  document.dispatchEvent(new CustomEvent("swapped"));
}

function lost(isLost) {
  const told = document.querySelector("[data-lost]");
  if (told) told.hidden = !isLost;
}

async function look() {
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  try {
    swapParts(await ask("/pildyti/gyvai"));
    lost(false);
    document.dispatchEvent(new CustomEvent("looked"));
  } catch {
    lost(true);
  }
  busy = false;
  if (again) {
    again = false;
    look();
  }
}

async function send(address, button) {
  clearTimeout(timer);
  const told = body(false);
  if (button?.name) told.append(button.name, button.value);
  try {
    swapAll(await ask(address, { body: told }));
    lost(false);
  } catch {
    lost(true);
  }
}

document.addEventListener("input", (event) => {
  if (!event.target.name || !event.target.form?.matches("[data-fill]")) return;
  touched.add(event.target.name);
  clearTimeout(timer);
  timer = setTimeout(look, PAUSE);
});

document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-fill]")) return;
  event.preventDefault();
  const button = event.submitter;
  send(button?.getAttribute("formaction") ?? event.target.getAttribute("action"), button);
});

// Enter goes on to the next cell, and Shift with it back; from the last one to what saves.
function goOn(from, step) {
  const cells = [...form().querySelectorAll("[data-goes-on], textarea[data-cell]")];
  const next = cells[cells.indexOf(from) + step];
  if (!next && step < 0) return;
  (next ?? form().querySelector(".save button")).focus();
  if (next?.matches("input")) next.select();
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.ctrlKey || !event.target.matches("[data-goes-on]")) return;
  event.preventDefault();
  goOn(event.target, event.shiftKey ? -1 : 1);
});

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "s" && form()) {
    event.preventDefault();
    form().requestSubmit();
  }
});

addEventListener("pagehide", () => {
  if (touched.size && form()) {
    fetch("/pildyti/gyvai", { method: "POST", body: body(false), keepalive: true });
  }
});
