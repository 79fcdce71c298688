// Opens HTML reports in a browser, wide and narrow, light and dark, and fails on what a reader would
// suffer from: WCAG 2.1 AA violations found by axe, pages wider than the screen, words cut from tables,
// heads with nothing below, titles divided without a hyphen, requests, errors.
//
//   node check.js --shots DIR FILE.html ...
//
// Pictures of every page are saved in DIR, and the page as it would be printed.

import { createRequire } from 'node:module';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'];
const WIDTHS = [320, 360, 768, 1200];
// Where axe and the Tab key are tried as well, which takes its time.
const TRIED = [360, 1200];
const SCHEMES = ['light', 'dark'];
// Printable width of A4 with the page's margins, in CSS pixels.
const PAPER = { width: 673, height: 987 };

const { shots, files } = parse(process.argv.slice(2));
await mkdir(shots, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

let failures = 0;
for (const file of files) {
  for (const width of WIDTHS) {
    for (const scheme of SCHEMES) {
      const problems = await look(file, width, scheme);
      const what = `${basename(file)} at ${width} px, ${scheme}`;
      console.log(problems.length === 0 ? `ok    ${what}` : `FAIL  ${what}`);
      for (const problem of problems) console.log(`      ${problem}`);
      failures += problems.length;
    }
  }
  await print(file);
}
await browser.close();
process.exitCode = failures > 0 ? 1 : 0;

function parse(args) {
  const at = args.indexOf('--shots');
  const shots = at < 0 ? undefined : args.splice(at, 2)[1];
  if (shots === undefined || args.length === 0) {
    console.error('usage: node check.js --shots DIR FILE.html ...');
    process.exit(2);
  }
  return { shots, files: args.map((file) => resolve(file)) };
}

function picture(file, suffix) {
  return join(shots, `${basename(file, '.html')}-${suffix}`);
}

async function open(file, options, problems) {
  const page = await browser.newPage(options);
  const url = pathToFileURL(file).href;
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith('data:')) problems.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return page;
}

async function look(file, width, scheme) {
  const problems = [];
  const options = { viewport: { width, height: 800 }, colorScheme: scheme, reducedMotion: 'reduce' };
  const page = await open(file, options, problems);
  const overflow = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > room + 0.5 && !element.closest('.scroll'),
    );
    return wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120));
  });
  for (const element of overflow) problems.push(`wider than the page: ${element}`);
  problems.push(...(await page.evaluate(tables)), ...(await page.evaluate(title)));

  if (TRIED.includes(width)) problems.push(...(await violations(page)), ...(await unfocused(page)));
  await page.evaluate(() => globalThis.scrollTo(0, 0));
  await page.screenshot({ path: picture(file, `${width}-${scheme}.png`), fullPage: true });
  await page.close();
  return problems;
}

// What axe finds.
async function violations(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (rules) => globalThis.axe.run(document, { runOnly: { type: 'tag', values: rules } }),
    RULES,
  );
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map((node) => node.target.join(' '));
    return `${id}: ${help} (${nodes.length}, as ${places.join('; ')})`;
  });
}

// Tables of words fit the page, and where their rows are stacked, every head has something beside it.
function tables() {
  const short = (element) => element.outerHTML.slice(0, 120);
  const wide = [...document.querySelectorAll('.stack,.stack-early')].filter(
    (table) => table.parentElement.scrollWidth > table.parentElement.clientWidth + 1,
  );
  const bare = [...document.querySelectorAll('td[data-head]')].filter(
    (cell) => cell.textContent.trim() === '' && cell.checkVisibility() && getComputedStyle(cell).display !== 'table-cell',
  );
  return [
    ...wide.map((table) => `words have to be scrolled to: ${short(table)}`),
    ...bare.map((cell) => `a head with nothing below: ${short(cell)}`),
  ];
}

// No line of the title begins within a word, unless a hyphen divides it.
function title() {
  const text = document.querySelector('h1').firstChild;
  const range = document.createRange();
  let top;
  for (let at = 0; at < text.length; at += 1) {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const here = range.getBoundingClientRect();
    if (here.height === 0) continue;
    const before = text.data[at - 1];
    if (top !== undefined && here.top > top + 4 && /\p{L}/u.test(before)) {
      return [`the title is divided without a hyphen: ${text.data.slice(0, at)}|${text.data.slice(at)}`];
    }
    top = here.top;
  }
  return [];
}

// Everything that the Tab key reaches must show that it has the focus.
async function unfocused(page) {
  const problems = new Set();
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const bare = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const style = getComputedStyle(element);
      return style.outlineStyle === 'none' ? element.outerHTML.slice(0, 100) : null;
    });
    if (bare !== null) problems.add(`focus cannot be seen: ${bare}`);
  }
  await page.evaluate(() => document.activeElement?.blur());
  return problems;
}

async function print(file) {
  const page = await open(file, { viewport: PAPER }, []);
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: picture(file, 'print.png'), fullPage: true });
  await page.pdf({ path: picture(file, 'print.pdf'), preferCSSPageSize: true });
  await page.close();
}
