/*
 * Opens a report in Chromium as a developer does, from a file, and fails if it is not as it should be.
 *
 *   node report.mjs <report.html> <folder for screenshots>
 *
 * results.json must be beside the report: it says what the page has to show, a fixture that failed among it, and no more
 * than a page shows in full.
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

/** Opens the report; whatever it asks for and whatever the browser complains of is collected. */
const open = async options => {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, ...options });
  const complaints = [];
  page.on("request", request => request.url() === address || complaints.push(`request: ${request.url()}`));
  page.on("console", message => complaints.push(`console: ${message.text()}`));
  page.on("pageerror", error => complaints.push(`error: ${error}`));
  await page.goto(address);
  return { page, complaints };
};

const shown = page => page.locator("[data-state]:visible").count();

const totals = async page => Object.fromEntries(await page.locator(".totals > div").evaluateAll(
  rows => rows.map(row => [
    row.querySelector("dt").textContent,
    Number(row.querySelector("dd").textContent.replaceAll(",", "")),
  ])));

const fitsItsWidth = page => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

const facts = {
  async "totals are those of results.json"({ page }) {
    const { fixtures, failed, passed, warnings } = summary;
    assert.deepEqual(await totals(page), { fixtures, failed, passed, warnings });
    assert.equal(await shown(page), fixtures);
  },

  async "a name filters, and Escape shows everything again"({ page }) {
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

  async "a name that no file has hides every set that has fixtures"({ page }) {
    await page.getByRole("searchbox").fill("no file has this name");
    const sets = await page.locator(".set:has([data-state]):visible").count();
    await page.getByRole("searchbox").fill("");
    assert.equal(sets, 0);
  },

  async "a toggle hides its fixtures"({ page }) {
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

  async "it is light or dark as the reader likes"({ page }) {
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: "light" });
    await page.screenshot({ path: join(folder, "light.png"), fullPage: true });
    const light = await background();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.screenshot({ path: join(folder, "dark.png"), fullPage: true });
    assert.notEqual(await background(), light);
  },

  async "it fits a phone"({ page }) {
    assert(await fitsItsWidth(page));
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: "light" });
    assert(await fitsItsWidth(page));
    await page.screenshot({ path: join(folder, "phone.png"), fullPage: true });
  },

  async "all text stands out from what is behind it"({ page }) {
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await page.evaluate(faintTexts), [], colorScheme);
    }
  },

  async "everything collapses and expands"({ page }) {
    await page.getByRole("button", { name: "Collapse all" }).click();
    assert.equal(await page.locator("details[open]").count(), 0);
    await page.getByRole("button", { name: "Expand all" }).click();
    assert.equal(await page.locator("details:not([open])").count(), 0);
  },
};

/** Texts whose contrast is below 4.5, which WCAG asks for at level AA. Runs in the page. */
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
  await check("without scripts everything is visible", async () => {
    assert.equal(await shown(plain.page), summary.fixtures);
    assert(await plain.page.locator("#filter").isHidden());
  });
  await check("nothing is requested and nothing is complained of", async () =>
    assert.deepEqual([...opened.complaints, ...plain.complaints], []));
} finally {
  await browser.close();
}
process.exitCode = failures === 0 ? 0 : 1;
