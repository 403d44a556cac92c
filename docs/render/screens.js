// Takes the pictures of the process owner's handbook from a running demonstration, in both languages. Start a fresh one
// first (mvn spring-boot:run), or name another desk by the environment variable DESK: a change is published there by two
// people, and another one is tried. The browser: CHROMIUM, else /usr/bin/chromium.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const pictures = join(dirname(fileURLToPath(import.meta.url)), '..', 'handbook', 'pictures');
const desk = process.env.DESK || 'http://localhost:8080';
const model = '/processes/answer-interaction';

/** Name of the picture, address, what must be there before it is taken, and how much of the page. */
const screens = [
  ['gallery', '/processes', '.gallery', 900],
  ['look', model, '.djs-overlays .badge.here', 900],
  ['decision', '/processes/choose-service-level', '.decision', 820],
  ['edit', `${model}/edit`, '.studio-editor.open', 900],
  ['trial', undefined, '.trial-lines tbody tr', 1300],
  ['versions', `${model}/versions`, '.history .model-changes', 1000],
].filter(([name]) => process.argv.length < 3 || process.argv.includes(name));

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });

async function signIn(who, locale) {
  const page = await (await browser.newContext({ locale, viewport: { width: 1280, height: 900 }, colorScheme: 'light' })).newPage();
  await page.goto(`${desk}/login`);
  await page.locator('.demo li button', { hasText: who }).click();
  await page.waitForURL('**/inbox*');
  return page;
}

/** Fills in the plain form of a draft and submits it; answers where the draft is. */
async function submit(owner, fields, why) {
  await owner.goto(`${desk}${model}/edit?as=form`);
  for (const [field, value] of fields) await owner.locator(`[id="${field}"]`).fill(value);
  await owner.locator('.plain-model .button.primary').click();
  await owner.waitForLoadState();
  await owner.locator('#comment').fill(why);
  await owner.locator('#publish button').click();
  await owner.waitForURL('**/processes/drafts/*');
  return owner.url();
}

/** One change that holds, and one that waits and is tried; what an earlier run left is taken as it is. */
async function prepare() {
  const owner = await signIn('Paula', 'de-DE');
  const tried = owner.locator('.trial-drafts a').first();
  await owner.goto(`${desk}${model}/trial`);
  if ((await tried.count()) === 0) {
    const second = await signIn('Anke', 'de-DE');
    await second.goto(await submit(owner, [['description.userTask_approveReply', 'Wer freigibt, liest wie die Person, die fragt.']], 'Damit alle gleich freigeben.'));
    await second.locator('form[action$=publication] button').click();
    await second.waitForURL('**/versions');
    const draft = await submit(owner, [['condition.flow_approvalNeeded', 'approvalNeeded == false']], 'Probe: Was gut ist, sieht ein Zweiter.');
    await owner.goto(`${draft}/trial`);
    await owner.locator('form.panel .button.primary').last().click();
    await owner.goto(`${desk}${model}/trial`);
  }
  await tried.click();
  await owner.locator('.trial-lines tbody tr').first().waitFor({ timeout: 600_000 });
  return owner.url();
}

try {
  mkdirSync(pictures, { recursive: true });
  const trial = screens.some(([name]) => ['trial', 'versions'].includes(name)) ? await prepare() : '';
  for (const locale of ['en-GB', 'de-DE']) {
    const page = await signIn('Paula', locale);
    for (const [name, address, there, height] of screens) {
      await page.setViewportSize({ width: 1280, height });
      await page.goto(address ? desk + address : trial);
      await page.locator(there).first().waitFor();
      await page.evaluate(() => scrollTo(0, 0));
      await page.waitForTimeout(1000);
      await page.screenshot({ path: join(pictures, `${name}.${locale.slice(0, 2)}.png`) });
    }
  }
} finally {
  await browser.close();
}
