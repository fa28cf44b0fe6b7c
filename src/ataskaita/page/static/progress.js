// How far a run over all institutions is, asked twice a second until it is over.

const bar = document.querySelector("[data-progress]");
const status = document.querySelector("[data-status]");

async function ask() {
  const answer = await fetch("/istaigos/eiga", { headers: { Accept: "application/json" } });
  const told = await answer.json();
  bar.max = told.viso || 1;
  bar.value = told.baigta;
  status.textContent = `${told.baigta} / ${told.viso} ${told.failas}`;
  if (told.eina) setTimeout(ask, 500);
  else location.assign("/istaigos");
}

ask();
