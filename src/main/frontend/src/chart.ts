import uPlot from 'uplot';
import { style } from './styles';

const LINE = 2;

function list(text: string | undefined): string[] {
  return (text ?? '').split('|');
}

/** The colours of the theme as the canvas needs them. */
function colour(element: HTMLElement, name: string): string {
  const probe = document.createElement('span');
  probe.className = name;
  element.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

function axes(element: HTMLElement, labels: string[], bars: boolean): uPlot.Axis[] {
  const ink = colour(element, 'chart-ink');
  const line = colour(element, 'chart-line');
  const font = `12px ${getComputedStyle(element).fontFamily}`;
  const shown = (index: number): boolean => bars || index === 0 || index === labels.length - 1;
  return [
    {
      stroke: ink, font, grid: { show: false }, ticks: { show: false }, size: bars ? 84 : 30, gap: bars ? 10 : 8,
      rotate: bars ? -40 : 0,
      splits: () => labels.map((_, index) => index),
      values: (_chart, splits) => splits.map((index) => (shown(index) ? labels[index] ?? '' : '')),
    },
    {
      stroke: ink, font, size: bars ? 48 : 40, gap: 4, grid: { stroke: line, width: 1 }, ticks: { show: false },
      ...(bars ? { incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 50000, 100000] } : { splits: () => [0, 50, 100] }),
    },
  ];
}

function options(element: HTMLElement, labels: string[], bars: boolean): uPlot.Options {
  const accent = colour(element, 'chart-accent');
  const last = labels.length - 1;
  return {
    width: Math.max(120, element.clientWidth),
    height: bars ? 260 : 104,
    padding: [10, bars ? 36 : 28, 0, 0],
    cursor: { show: false },
    legend: { show: false },
    scales: {
      x: { time: false, range: () => (bars ? [-0.6, last + 0.6] : [-0.15, last + 0.15]) },
      y: { range: (_chart, _low, high) => (bars ? [0, Math.max(1, high * 1.05)] : [0, 104]) },
    },
    axes: axes(element, labels, bars),
    series: [
      {},
      bars
        ? { stroke: accent, fill: accent, paths: uPlot.paths.bars!({ size: [0.7, 60] }), points: { show: false } }
        : { stroke: accent, width: LINE, spanGaps: true, points: { show: true, size: 5, fill: accent } },
    ],
  };
}

/** Draws one chart, and again when its width or the theme changes. */
export function chart(element: HTMLElement): void {
  const labels = list(element.dataset.labels);
  const values = list(element.dataset.values).map((value) => (value === '' ? null : Number(value)));
  const data: uPlot.AlignedData = [labels.map((_, index) => index), values];
  const bars = element.dataset.chart === 'bars';
  let drawn: uPlot | undefined;
  let width = 0;
  element.hidden = false;
  const paint = (): void => {
    drawn?.destroy();
    width = element.clientWidth;
    drawn = new uPlot(options(element, labels, bars), data, element);
  };
  void style('charts').then(paint);
  new ResizeObserver(() => { if (drawn && element.clientWidth !== width) paint(); }).observe(element);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
  new MutationObserver(paint).observe(document.documentElement, { attributeFilter: ['data-theme'] });
}
