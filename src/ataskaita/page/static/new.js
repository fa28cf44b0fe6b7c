// The offered name of a new file follows the year, until a person changes the name.

const year = document.querySelector("[name=metai]");
const name = document.querySelector("[data-usual]");
const offered = document.querySelector("[name=siulyta]");

year.addEventListener("input", () => {
  if (name.value !== offered.value || !/^\d{4}$/.test(year.value.trim())) return;
  name.value = offered.value = name.dataset.usual.replace("METAI", year.value.trim());
});
