// Records what ICU, by way of Node's Intl, makes of Lithuanian numbers, dates, plurals, lists and
// order: an engine that shares nothing with ours.
//
//     node tests/lithuanian/intl/record.mjs > tests/lithuanian/intl/recorded.json
//
// The values are pseudo-random from a fixed seed, so that another version of ICU can be compared.

let state = 20201231;

function random(limit) {
  // mulberry32
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
}

const pick = (items) => items[random(items.length)];
const times = (count, make) => Array.from({ length: count }, make);

function figure() {
  const whole = String(random(10 ** (1 + random(9))));
  const part = random(3) ? String(random(10 ** (1 + random(4)))) : "";
  return (random(4) ? "" : "-") + whole + (part && "." + part);
}

function numbers() {
  return times(3000, () => {
    const text = figure();
    const decimals = random(5);
    const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    // formatting the text itself: a double would round 2.345 wrongly
    return [text, decimals, new Intl.NumberFormat("lt", options).format(text)];
  });
}

function percents() {
  const options = { style: "percent", minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const format = new Intl.NumberFormat("lt", options);
  return times(1000, () => {
    const ratio = `${random(3)}.${String(random(10000)).padStart(4, "0")}`;
    return [ratio, format.format(ratio)];
  });
}

function sums() {
  const format = new Intl.NumberFormat("lt", { style: "currency", currency: "EUR" });
  return times(1000, () => {
    const sum = `${random(10 ** (1 + random(7)))}.${String(random(100)).padStart(2, "0")}`;
    return [sum, format.format(sum)];
  });
}

function plurals() {
  const rules = new Intl.PluralRules("lt");
  const whole = times(10001, (_, number) => rules.select(number));
  const parts = times(1000, () => {
    const text = `${random(10 ** (1 + random(5)))}.${1 + random(9)}`;
    return [text, rules.select(Number(text))];
  });
  return { whole: whole.map((category) => category[0]).join(""), parts };
}

function dates() {
  const long = new Intl.DateTimeFormat("lt", { dateStyle: "long", timeZone: "UTC" });
  const short = new Intl.DateTimeFormat("lt", { dateStyle: "short", timeZone: "UTC" });
  const options = { year: "numeric", month: "long", timeZone: "UTC" };
  const month = new Intl.DateTimeFormat("lt", options);
  return times(2000, () => {
    const day = new Date(Date.UTC(1900 + random(200), random(12), 1 + random(28)));
    return [day.toISOString().slice(0, 10), ...[long, short, month].map((one) => one.format(day))];
  });
}

const LETTERS = "aąbcčdeęėfghiįyjklmnoprsštuųūvzž";
const NAMES =
  "Lazdijai Veisiejai Seirijai Šeštokai Šventežeris Krosna Rudamina Teizai Stebuliai Ūdrija Ąžuolas " +
  "Yla Iga Įga Ilona Įvairūs Žagarė Zarasai Čekiškė Cukrus Ėriškiai Ežeras Upė Ukmergė Ūkis Alytus";

function word() {
  const letters = times(2 + random(5), () => pick([...LETTERS]));
  if (random(3) === 0) letters[0] = letters[0].toUpperCase();
  return letters.join("");
}

function name() {
  const parts = times(2 + random(3), () => (random(3) ? pick(NAMES.split(" ")) : word()));
  return parts.join(pick([" ", " ", " ", "-", " – ", ", "])) + (random(8) ? "" : ` ${random(300)}`);
}

function order(make, count) {
  const items = [...new Set(times(count, make))];
  return items.sort(new Intl.Collator("lt").compare);
}

function lists() {
  const format = new Intl.ListFormat("lt");
  return times(200, () => {
    const items = times(1 + random(5), word);
    return [items, format.format(items)];
  });
}

const recorded = {
  engine: { icu: process.versions.icu, cldr: process.versions.cldr },
  numbers: numbers(),
  percents: percents(),
  sums: sums(),
  plurals: plurals(),
  dates: dates(),
  words: order(word, 4000),
  names: order(name, 2000),
  lists: lists(),
};

const section = ([key, value]) =>
  JSON.stringify(key) +
  ": " +
  (Array.isArray(value)
    ? "[\n" + value.map((one) => JSON.stringify(one)).join(",\n") + "\n]"
    : JSON.stringify(value));
console.log("{\n" + Object.entries(recorded).map(section).join(",\n") + "\n}");
