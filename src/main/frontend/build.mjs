// Builds the islands and styles into target/frontend/static/assets. Maven calls it; it is quick when nothing changed.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../../../target/frontend');
const assets = join(target, 'static/assets');

function fail(whatToDo) {
  console.error(whatToDo);
  process.exit(1);
}

const version = Number(process.versions.node.split('.')[0]);
if (version < 20) fail(`Node.js 20 or newer is needed to build the front end; this is ${process.versions.node}.`);

function hash(...files) {
  const sum = createHash('sha256');
  for (const file of files) sum.update(file).update(readFileSync(file));
  return sum.digest('hex');
}

function stamped(stamp, value) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === value;
}

function sources(folder) {
  return readdirSync(join(here, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function run(command, args, whatToDo) {
  const result = spawnSync(command, args, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) fail(whatToDo);
}

function install() {
  const stamp = join(here, 'node_modules/.tresen-lock');
  const lock = hash(join(here, 'package-lock.json'));
  if (stamped(stamp, lock)) return;
  run('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'], 'npm ci failed: see the lines above. npm comes with Node.js; the first build needs the network.');
  writeFileSync(stamp, lock);
}

function checkTypes() {
  const stamp = join(target, '.types-checked');
  const state = hash(...sources('src'), join(here, 'tsconfig.json'), join(here, 'package-lock.json'));
  if (stamped(stamp, state)) return;
  run(process.execPath, [join(here, 'node_modules/typescript/bin/tsc'), '--noEmit'], 'The types of src/main/frontend/src do not fit: see the lines above.');
  mkdirSync(target, { recursive: true });
  writeFileSync(stamp, state);
}

const common = {
  absWorkingDir: here,
  bundle: true,
  format: 'esm',
  target: ['es2022', 'chrome123', 'firefox121', 'safari17.5'],
  minify: true,
  sourcemap: 'linked',
  legalComments: 'linked',
  logLevel: 'warning',
};

/** CodeMirror writes style elements, which our policy stops; it can do without, but only tries within shadow roots. */
const styleSheetsWithoutElements = {
  name: 'style-sheets-without-elements',
  setup: ({ onLoad }) =>
    onLoad({ filter: /style-mod[\\/]src[\\/]style-mod\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace('!root.head && root.adoptedStyleSheets', 'root.adoptedStyleSheets'),
    })),
};

/** Builds what is asked for later under names that change with the content, and answers the names. */
async function later(build, entryPoints, define, options = {}) {
  const { metafile } = await build({
    ...common,
    entryPoints,
    define,
    outdir: join(assets, 'chunks'),
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.woff': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'empty' },
    metafile: true,
    ...options,
  });
  const built = Object.entries(metafile.outputs).filter(([, output]) => output.entryPoint);
  return Object.fromEntries(built.map(([file, { entryPoint }]) => [basename(entryPoint).split('.')[0], basename(file)]));
}

async function bundle() {
  const { build } = await import('esbuild');
  rmSync(assets, { recursive: true, force: true });
  const styles = await later(build, {
    charts: 'styles/charts.css',
    drawing: 'styles/drawing.css',
    'form-editor': 'styles/form-editor.css',
    'process-editor': 'styles/process-editor.css',
    'table-editor': 'styles/table-editor.css',
    'task-form': 'styles/task-form.css',
  });
  const define = { STYLES: JSON.stringify(JSON.stringify(styles)) };
  // the viewer of forms contains CommonJS; built with the rest, every page would have to load the helpers for that
  const islands = await later(build, { 'task-form': 'src/task-form.ts' }, define);
  // each editor is more than all the rest together; its sources are not ours, and maps of them would double the jar
  const editors = await later(
    build,
    {
      'form-editor': 'src/studio/form-editor.ts',
      'process-editor': 'src/studio/process-editor.ts',
      'table-editor': 'src/studio/table-editor.ts',
    },
    define,
    { sourcemap: false, plugins: [styleSheetsWithoutElements] },
  );
  const places = Object.fromEntries(Object.entries(editors).map(([name, file]) => [name, `./chunks/${file}`]));
  await build({
    ...common,
    entryPoints: { app: 'src/app.ts', desk: 'styles/desk.css', mail: 'styles/mail.css' },
    outdir: assets,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    define: { ...define, TASK_FORM: JSON.stringify(`./chunks/${islands['task-form']}`), EDITORS: JSON.stringify(JSON.stringify(places)) },
    external: ['./chunks/*'],
  });
  cpSync(join(here, 'public'), assets, { recursive: true });
}

install();
checkTypes();
await bundle();
