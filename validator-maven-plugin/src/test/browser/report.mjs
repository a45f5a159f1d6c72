/*
 * Tests the HTML report in Chromium, opened from a file.
 *
 *   node report.mjs <report.html> <folder for screenshots>
 *
 * The expected content comes from results.json in the same folder. The results must contain a failed fixture, and no
 * more problems than the page shows in full.
 */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [report, folder] = process.argv.slice(2).map(path => resolve(path));
assert(folder, "usage: node report.mjs <report.html> <folder for screenshots>");
mkdirSync(folder, { recursive: true });
const { summary, fixtures } = JSON.parse(readFileSync(join(dirname(report), "results.json"), "utf8"));
const address = pathToFileURL(report).href;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

/** Opens the report and collects its requests, console messages and errors. */
const open = async options => {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, ...options });
  const events = [];
  page.on("request", request => request.url() === address || events.push(`request: ${request.url()}`));
  page.on("console", message => events.push(`console: ${message.text()}`));
  page.on("pageerror", error => events.push(`error: ${error}`));
  await page.goto(address);
  return { page, events };
};

const shown = page => page.locator("[data-state]:visible").count();

const totals = async page => Object.fromEntries(await page.locator(".totals > div").evaluateAll(
  rows => rows.map(row => [
    row.querySelector("dt").textContent,
    Number(row.querySelector("dd").textContent.replaceAll(",", "")),
  ])));

const fitsItsWidth = page => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

/** Verdicts that are broken over two lines, which happens beside a long name if the style allows it. */
const brokenVerdicts = page => page.locator("b.verdict").evaluateAll(verdicts => verdicts
  .filter(verdict => {
    const text = document.createRange();
    text.selectNodeContents(verdict);
    return text.getClientRects().length > 1;
  })
  .map(verdict => verdict.parentElement.textContent));

const facts = {
  async "the totals equal those of results.json"({ page }) {
    const { fixtures, failed, passed, warnings } = summary;
    assert.deepEqual(await totals(page), { fixtures, failed, passed, warnings });
    assert.equal(await shown(page), fixtures);
  },

  async "typing a name filters the fixtures, and Escape clears the filter"({ page }) {
    const failing = fixtures.find(fixture => !fixture.passed);
    const file = page.locator("details.fixture.failed h3", { hasText: failing.file }).first();
    await page.keyboard.press("/");
    await page.keyboard.type(failing.file);
    assert(await file.isVisible());
    assert(await shown(page) < summary.fixtures);
    assert.match(await page.getByRole("status").textContent(), /^\d+ of \d+ shown$/);
    await page.screenshot({ path: join(folder, "filtered.png") });
    await page.keyboard.press("Escape");
    assert.equal(await shown(page), summary.fixtures);
    assert.equal(await page.getByRole("status").textContent(), "");
  },

  async "a filter that matches no fixture hides every set with fixtures"({ page }) {
    await page.getByRole("searchbox").fill("no file has this name");
    const sets = await page.locator(".set:has([data-state]):visible").count();
    await page.getByRole("searchbox").fill("");
    assert.equal(sets, 0);
  },

  async "unchecking a box hides the fixtures of its kind"({ page }) {
    const failed = page.locator("input[name=state][value=failed]");
    await failed.uncheck();
    assert.equal(await shown(page), summary.passed);
    await failed.check();
    const invalid = page.locator("input[name=verdict][value=INVALID]");
    await invalid.uncheck();
    assert.equal(await shown(page), summary.fixtures - summary.invalid);
    await invalid.check();
    assert.equal(await shown(page), summary.fixtures);
  },

  async "the colors follow the color scheme of the browser"({ page }) {
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: "light" });
    await page.screenshot({ path: join(folder, "light.png"), fullPage: true });
    const light = await background();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.screenshot({ path: join(folder, "dark.png"), fullPage: true });
    assert.notEqual(await background(), light);
  },

  async "the page fits a desktop and a phone"({ page }) {
    assert(await fitsItsWidth(page));
    assert.deepEqual(await brokenVerdicts(page), []);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: "light" });
    assert(await fitsItsWidth(page));
    assert.deepEqual(await brokenVerdicts(page), []);
    await page.screenshot({ path: join(folder, "phone.png"), fullPage: true });
  },

  async "all text has enough contrast"({ page }) {
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await page.evaluate(faintTexts), [], colorScheme);
    }
  },

  async "the button collapses and expands everything"({ page }) {
    await page.getByRole("button", { name: "Collapse all" }).click();
    assert.equal(await page.locator("details[open]").count(), 0);
    await page.getByRole("button", { name: "Expand all" }).click();
    assert.equal(await page.locator("details:not([open])").count(), 0);
  },
};

/** Texts with a contrast below 4.5, the minimum of WCAG level AA. Runs in the page. */
function faintTexts() {
  const numbers = colour => colour.match(/[\d.]+/g).map(Number);
  const luminance = colour => {
    const [r, g, b] = numbers(colour)
      .map(value => value / 255)
      .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const background = element => {
    const colour = getComputedStyle(element).backgroundColor;
    return numbers(colour)[3] === 0 && element.parentElement ? background(element.parentElement) : colour;
  };
  return [...document.querySelectorAll("body *:not(script)")]
    .filter(element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()))
    .filter(element => {
      const [dark, light] = [luminance(getComputedStyle(element).color), luminance(background(element))].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05) < 4.5;
    })
    .map(element => `${element.className || element.localName}: ${element.textContent}`);
}

let failures = 0;
const check = async (name, fact) => {
  try {
    await fact();
    console.log(`ok      ${name}`);
  } catch (error) {
    failures++;
    console.error(`FAILED  ${name}\n${error.stack}`);
  }
};

try {
  const opened = await open();
  for (const [name, fact] of Object.entries(facts)) {
    await check(name, () => fact(opened));
  }
  const plain = await open({ javaScriptEnabled: false });
  await check("without JavaScript every fixture is visible and the filter is hidden", async () => {
    assert.equal(await shown(plain.page), summary.fixtures);
    assert(await plain.page.locator("#filter").isHidden());
  });
  await check("the page requests nothing and logs no error", async () =>
    assert.deepEqual([...opened.events, ...plain.events], []));
} finally {
  await browser.close();
}
process.exitCode = failures === 0 ? 0 : 1;
