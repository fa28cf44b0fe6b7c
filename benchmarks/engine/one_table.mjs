// Fill one long table in a process of its own: node one_table.mjs NAME ROWS TEMPLATES TARGET.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { promisify } from "node:util";

const [name, count, templates, target] = process.argv.slice(2);
const load = createRequire(`${process.cwd()}/package.json`);
const heads = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `Stulpelis ${number}`);

const rows = (wanted) =>
  Array.from({ length: wanted }, (_, n) => ({
    c0: n, c1: `Knyga ${n}`, c2: "Lazdijų r. sav.", c3: n * 7, c4: "2020-12-31",
    c5: "A & B", c6: `${n % 97} vnt.`, c7: "Pastaba apie eilutę",
  }));

const contestants = {
  async docxtemplater(wanted) {
    const PizZip = load("pizzip");
    const Docxtemplater = load("docxtemplater");
    const zip = new PizZip(readFileSync(`${templates}/braces.docx`));
    const document = new Docxtemplater(zip, { paragraphLoop: true });
    document.render({ rows: rows(wanted) });
    return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
  },
  async "easy-template-x"(wanted) {
    const { TemplateHandler } = load("easy-template-x");
    const handler = new TemplateHandler();
    return handler.process(readFileSync(`${templates}/braces.docx`), { rows: rows(wanted) });
  },
  async docx(wanted) {
    const { Document, Packer, Paragraph, Table, TableCell, TableRow } = load("docx");
    const cell = (text) => new TableCell({ children: [new Paragraph(String(text))] });
    const row = (texts) => new TableRow({ children: texts.map(cell) });
    const lines = rows(wanted).map((one) => row(Object.values(one)));
    const table = new Table({ rows: [row(heads), ...lines] });
    return Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
  },
  async carbone(wanted) {
    const render = promisify(load("carbone").render);
    return render(`${templates}/carbone.docx`, rows(wanted));
  },
};

const run = contestants[name];
await run(10);
const taken = [];
while (taken.reduce((sum, one) => sum + one, 0) < 0.3) { // as in one_table.py
  const start = performance.now();
  writeFileSync(target, await run(Number(count)));
  taken.push((performance.now() - start) / 1000);
}
const status = readFileSync("/proc/self/status", "utf8");
const peak = Number(/VmHWM:\s+(\d+)/.exec(status)[1]) / 1024;
console.log(JSON.stringify({ seconds: [Math.min(...taken)], peak }));
process.exit(0);
