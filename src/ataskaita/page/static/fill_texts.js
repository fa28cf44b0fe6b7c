// Texts: the few signs that people know, and figures chosen by what they are called.

function show() {
  for (const one of document.querySelectorAll("[data-signs]")) one.hidden = false;
}

function put(area, text, back = 0) {
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.selectionStart = area.selectionEnd = area.selectionEnd - back;
  area.focus();
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

function sign(area, kind) {
  const chosen = area.value.slice(area.selectionStart, area.selectionEnd);
  if (kind === "**") put(area, `**${chosen}**`, chosen ? 0 : 2);
  else if (kind === "- ") put(area, chosen ? chosen.replace(/^/gm, "- ") : "\n\n- ");
  else put(area, `[${chosen}](https://)`, 1);
}

function insert(signs, area) {
  const label = signs.querySelector("[data-figure]");
  const found = [...document.querySelectorAll("#rodikliai option")];
  const name = found.find((one) => one.value === label.value)?.dataset.name;
  label.setAttribute("aria-invalid", String(!name));
  if (!name) {
    label.focus();
    return;
  }
  const way = signs.querySelector("[data-way]").value;
  put(area, `{{ ${name}${way ? `|${way}` : ""} }}`);
  label.value = "";
}

async function know() { // anew each time: what was typed meanwhile is there too
  const file = document.querySelector("[data-fill]").dataset.file;
  const answer = await fetch(`/pildyti/rodikliai?f=${encodeURIComponent(file)}`);
  const told = answer.ok ? await answer.text() : "";
  const list = document.getElementById("rodikliai");
  if (told && list && list.innerHTML !== told) list.innerHTML = told;
}

document.addEventListener("focusin", (event) => {
  if (event.target.matches("[data-figure]")) know();
});

document.addEventListener("looked", () => { // what was typed last may have come only now
  if (document.activeElement?.matches("[data-figure]")) know();
});

document.addEventListener("click", (event) => {
  const signs = event.target.closest("[data-signs]");
  const area = signs && document.getElementById(signs.dataset.signs);
  if (event.target.matches("[data-sign]")) sign(area, event.target.dataset.sign);
  if (event.target.matches("[data-insert]")) insert(signs, area);
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.matches("[data-figure]")) return;
  event.preventDefault();
  const signs = event.target.closest("[data-signs]");
  insert(signs, document.getElementById(signs.dataset.signs));
});

document.addEventListener("swapped", show);
show();
