// What the page does beside plain links and forms: a file may be dropped on it.

async function bring(file, status) {
  status.textContent = `${file.name}…`;
  const answer = await fetch(`/atnesti?vardas=${encodeURIComponent(file.name)}`, {
    method: "POST", body: file, headers: { Accept: "application/json" },
  });
  const told = await answer.json();
  if (answer.ok) location.assign(told.adresas);
  else status.textContent = told.klaidos.join(" ");
}

const drop = document.querySelector("[data-drop]");
if (drop) {
  const status = drop.querySelector("[data-status]");
  drop.hidden = false;
  drop.querySelector("[data-file]").addEventListener("change", (event) => {
    if (event.target.files.length) bring(event.target.files[0], status);
  });
  for (const kind of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", kind === "dragover");
    });
  }
  document.addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length) bring(event.dataTransfer.files[0], status);
  });
}

// What takes long says so, with its seconds; a reader of the screen hears it every five.

document.addEventListener("submit", (event) => {
  const told = event.target.querySelector?.("[data-waiting]");
  if (!told) return;
  const words = told.dataset.waiting;
  let seconds = 0;
  told.textContent = words;
  setInterval(() => {
    seconds += 5;
    told.textContent = `${words} ${seconds} s`;
  }, 5000);
});

addEventListener("pageshow", (event) => { // back from what was made: nothing is being made now
  if (event.persisted) location.reload();
});
