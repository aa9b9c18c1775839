import type { Count } from '../../utils/ledger';
import { t } from '../i18n';
import { figure } from './words';

interface ChartProps {
  periods: Count[];
  /** Words for the name of a period. */
  nameOf: (name: string) => string;
}

const [width, height] = [720, 220];
/** Room for the numbers at the left and the names below. */
const [left, bottom] = [44, 26];

/** Files of each period as bars: valid below, the rest above. The same numbers stand in the table beside it. */
export function Chart({ periods, nameOf }: ChartProps) {
  const most = Math.max(1, ...periods.map(({ files }) => files));
  const top = niceTop(most);
  const step = (width - left) / Math.max(1, periods.length);
  const thick = Math.min(48, step * 0.7);
  const tall = (files: number) => (files / top) * (height - bottom - 10);
  const every = Math.ceil(periods.length / 12);
  return (
    <figure class="chart">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('figures_chart_label', { count: periods.length })}
      >
        {[0, top / 2, top].map((value) => {
          const y = height - bottom - tall(value);
          return (
            <g key={value}>
              <line class="chart-line" x1={left} x2={width} y1={y} y2={y} />
              <text class="chart-text" x={left - 6} y={y + 4} text-anchor="end">
                {figure(value)}
              </text>
            </g>
          );
        })}
        {periods.map(({ name, files, valid }, index) => {
          const x = left + index * step + (step - thick) / 2;
          const base = height - bottom;
          return (
            <g key={name}>
              <title>{`${nameOf(name)}: ${figure(files)}, ${t('figures_valid')} ${figure(valid)}`}</title>
              <rect class="chart-valid" x={x} width={thick} y={base - tall(valid)} height={tall(valid)} />
              <rect class="chart-rest" x={x} width={thick} y={base - tall(files)} height={tall(files - valid)} />
              {index % every === 0 ? (
                <text class="chart-text" x={x + thick / 2} y={height - 8} text-anchor="middle">
                  {nameOf(name)}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
      <figcaption class="small">
        <span class="chart-key chart-key-valid" aria-hidden="true" /> {t('figures_valid')}{' '}
        <span class="chart-key chart-key-rest" aria-hidden="true" /> {t('figures_rest')}
      </figcaption>
    </figure>
  );
}

/** The next of 2, 4, 10, 20, 40 … so that the middle line has a whole number. */
function niceTop(most: number): number {
  for (let power = 1; ; power *= 10) {
    const found = [2, 4, 10].map((factor) => factor * power).find((value) => value >= most);
    if (found !== undefined) return found;
  }
}
