// Takes the pictures of the process owner's handbook from a running demonstration, in both languages. Start it first
// (mvn spring-boot:run), or name another desk by the environment variable DESK. The browser: CHROMIUM, else /usr/bin/chromium.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const pictures = join(dirname(fileURLToPath(import.meta.url)), '..', 'handbook', 'pictures');
const desk = process.env.DESK || 'http://localhost:8080';

/** Name of the picture, address, what must be there before it is taken. */
const screens = [
  ['gallery', '/processes', '.gallery'],
  ['look', '/processes/answer-interaction', '.djs-overlays .badge'],
  ['decision', '/processes/choose-service-level', '.decision'],
  ['edit', '/processes/answer-interaction/edit', '.djs-palette'],
  ['trial', '/processes/answer-interaction/trial', 'main h1'],
  ['versions', '/processes/answer-interaction/versions', 'main h1'],
].filter(([name]) => process.argv.length < 3 || process.argv.includes(name));

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  mkdirSync(pictures, { recursive: true });
  for (const locale of ['en-GB', 'de-DE']) {
    const page = await (await browser.newContext({ locale, viewport: { width: 1200, height: 860 }, colorScheme: 'light' })).newPage();
    await page.goto(`${desk}/login`);
    await page.locator('.demo li button', { hasText: 'Paula' }).click();
    await page.waitForURL('**/inbox*');
    for (const [name, address, there] of screens) {
      await page.goto(desk + address);
      await page.locator(there).first().waitFor();
      
      await page.waitForLoadState('networkidle').catch(() => undefined);
      await page.screenshot({ path: join(pictures, `${name}.${locale.slice(0, 2)}.png`) });
    }
  }
} finally {
  await browser.close();
}
