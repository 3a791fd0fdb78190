// What an app wrote does nothing in the browser of whoever reads the report: node inert.mjs RUN CHROMIUM
// RUN is the folder of a run of HostileApp. The same text in a page that takes it as it is shows that it would do harm.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Browser, until } from './browser.mjs';
import { Page } from './page.mjs';

const [folder, chromium] = process.argv.slice(2);
assert.ok(chromium, 'usage: node inert.mjs RUN CHROMIUM');
const run = resolve(folder);
const own = await mkdtemp(join(tmpdir(), 'lifeboat-inert-'));
const results = join(run, 'allure-results');
const hostile = JSON.parse(await readFile(join(run, 'audit.json'), 'utf8')).subject.product;

const MARK = 'hostile-text';
const ATTACK = /\balert\([1-4]\)/;
const OPENS_MORE = '.node__title, .step__title_hasContent, .attachment-row';

const address = (...path) => pathToFileURL(join(...path)).href;
const index = address(run, 'index.html');
const allure = address(run, 'allure', 'index.html');

const browser = new Browser(chromium, join(own, 'profile'));
after(async () => {
  await browser.close();
  await rm(own, { recursive: true });
});

const visit = async (url, look) => {
  const page = new Page(browser);
  try {
    await page.open(url);
    return await look(page);
  } catch (error) {
    error.message += `\nseen at ${url}: ${page.report()}`;
    throw error;
  } finally {
    // A tab that does not close ends with the browser, and says nothing about the page.
    await page.close().catch(() => {});
  }
};

/** Nobody asked anything, nobody was called, no script of the text ran or was kept from running, and the text is there. */
const isInert = async (page, url) => {
  await until('the hostile text can be read', async () => (await page.texts()).some((text) => text.includes(MARK)));
  await page.drawn();
  assert.deepEqual(page.dialogs, []);
  assert.deepEqual(page.requests, [url.replace(/#.*/, '')]);
  assert.deepEqual(page.complaints, []);
  assert.deepEqual((await page.scripts()).filter((source) => ATTACK.test(source)), []);
  const links = await page.each(`document.querySelectorAll('[href^="javascript:" i], [src^="javascript:" i]').length`);
  assert.deepEqual(links.filter((count) => count > 0), []);
};

const hasNoScript = async (page) => assert.deepEqual(await page.scripts(), []);

/** Clicks on everything that unfolds, and on what has come to light by that. */
const unfold = async (page) => {
  const click = `(globalThis.clicked ??= new Set(), [...document.querySelectorAll('${OPENS_MORE}')]
    .filter((element) => !clicked.has(element)).map((element) => { clicked.add(element); element.click(); }).length)`;
  while ((await page.alone(click)) > 0) {
    await page.drawn();
  }
  await until('each attachment is shown', async () => {
    const [frames, unshown] = await page.alone(
      `[document.querySelectorAll('iframe').length, document.querySelectorAll('.attachment:not(:has(iframe))').length]`,
    );
    const texts = await page.texts();
    return unshown === 0 && texts.length === frames + 1 && texts.every((text) => text !== '');
  });
};

test('the text does harm where it is taken for a part of the page', async () => {
  const control = join(own, 'control.html');
  await writeFile(control, `<!DOCTYPE html><meta charset="utf-8"><p title="${hostile}">${hostile}</p>`);
  await visit(address(control), async (page) => {
    await until('every attack succeeds', () => page.dialogs.length === 6 && new Set(page.requests).size === 4);
    assert.deepEqual([...new Set(page.dialogs)].sort(), ['1', '2', '3']);
    assert.ok((await page.scripts()).some((source) => ATTACK.test(source)));
  });
});

test('the page of the run shows it', () => visit(index, async (page) => {
  await page.alone(`document.querySelectorAll('details').forEach((part) => { part.open = true; })`);
  await isInert(page, index);
  await hasNoScript(page);
}));

test("Allure's pages show it", async () => {
  for (const place of ['', '#categories', '#suites', '#chapters']) {
    await visit(allure + place, async (page) => {
      await until('the page is there', () => page.alone(`!!document.querySelector('.side-nav')`));
      await unfold(page);
      await isInert(page, allure);
    });
  }
});

test('the story of each failed example shows it', async () => {
  const stories = await visit(index, (page) => page.alone(
    `[...new Set([...document.querySelectorAll('a[href*="#testresult/"]')].map((link) => link.href))]`,
  ));
  assert.ok(stories.length > 1);
  for (const story of stories) {
    await visit(story, async (page) => {
      await until('the story is there', () => page.alone(`!!document.querySelector('.test-result-execution')`));
      await unfold(page);
      await isInert(page, allure);
    });
  }
});

test('pictures and traffic show it when they are opened by themselves', async () => {
  let pictures = 0;
  for (const name of (await readdir(results)).filter((file) => file.endsWith('-attachment.html'))) {
    const text = await readFile(join(results, name), 'utf8');
    if (text.includes(MARK)) {
      await visit(address(results, name), async (page) => {
        await isInert(page, address(results, name));
        await hasNoScript(page);
        pictures += await page.alone(`document.querySelectorAll('svg').length`);
      });
    }
  }
  assert.ok(pictures > 3);
});
