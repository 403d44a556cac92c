// Draws every diagram in processes/ to docs/processes/<name>.svg; with --png also pictures of all models, tables
// included, in target/render. The browser: environment variable CHROMIUM, else /usr/bin/chromium.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const models = join(root, 'processes');
const drawings = join(root, 'docs', 'processes');
const pictures = process.argv.includes('--png') ? join(root, 'target', 'render') : null;
const dmn = join(dirname(require.resolve('dmn-js/package.json')), 'dist');
const bpmn = join(dirname(require.resolve('bpmn-js/package.json')), 'dist');

const named = (ending) => readdirSync(models).filter((file) => file.endsWith(ending)).sort();

async function page(browser, script, styles, width, height) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent('<body style="margin:0"><div id="canvas" style="width:100vw;height:100vh"></div></body>');
  for (const path of styles) await page.addStyleTag({ path });
  await page.addScriptTag({ path: script });
  return page;
}

/** The same text for the same model: markers numbered instead of named at random, on white for dark pages. */
function settled(svg) {
  const markers = [];
  const number = (id) => (markers.includes(id) ? markers.indexOf(id) : markers.push(id) - 1);
  return svg
    .trim()
    .replace(/marker-[a-z0-9]{8,}/g, (id) => `marker-${number(id)}`)
    .replace(' version="1.1">', ' version="1.1" style="background: white">');
}

async function drawDiagram(browser, file) {
  const tab = await page(browser, join(bpmn, 'bpmn-viewer.production.min.js'), [], 2000, 900);
  const svg = await tab.evaluate(async (xml) => {
    const viewer = new BpmnJS({ container: '#canvas' });
    const { warnings } = await viewer.importXML(xml);
    if (warnings.length) throw new Error(warnings.map((warning) => warning.message).join('; '));
    return (await viewer.saveSVG()).svg;
  }, readFileSync(join(models, file), 'utf8'));
  const name = basename(file, '.bpmn');
  writeFileSync(join(drawings, `${name}.svg`), `${settled(svg)}\n`);
  if (pictures) {
    await tab.setContent(`<body style="margin:0">${svg.slice(svg.indexOf('<svg'))}</body>`);
    await tab.locator('svg').first().screenshot({ path: join(pictures, `${name}.png`) });
  }
  await tab.close();
}

async function pictureTable(browser, file) {
  const styles = ['dmn-js-shared', 'dmn-js-drd', 'dmn-js-decision-table'].map((name) => join(dmn, 'assets', `${name}.css`));
  const tab = await page(browser, join(dmn, 'dmn-viewer.production.min.js'), styles, 1400, 700);
  const name = basename(file, '.dmn');
  for (const kind of ['drd', 'decisionTable']) {
    await tab.evaluate(async ([xml, kind]) => {
      document.querySelector('#canvas').replaceChildren();
      const viewer = new DmnJS({ container: '#canvas' });
      const { warnings } = await viewer.importXML(xml);
      if (warnings.length) throw new Error(warnings.map((warning) => warning.message).join('; '));
      await viewer.open(viewer.getViews().find((view) => view.type === kind));
    }, [readFileSync(join(models, file), 'utf8'), kind]);
    await tab.screenshot({ path: join(pictures, `${name}-${kind}.png`) });
  }
  await tab.close();
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  mkdirSync(drawings, { recursive: true });
  if (pictures) mkdirSync(pictures, { recursive: true });
  for (const file of named('.bpmn')) await drawDiagram(browser, file);
  if (pictures) for (const file of named('.dmn')) await pictureTable(browser, file);
} finally {
  await browser.close();
}
