import type { ComponentChildren } from 'preact';
import type { Count, Figures } from '../../utils/ledger';
import { t, tMaybe } from '../i18n';
import { Panel, Table } from '../ui';
import { Chart } from './chart';
import { indicators } from './indicators';
import { duration, figure, reasonWords, share } from './words';

/** Figures of a time as people look at them: the few that matter, a picture, tables, and which index they feed. */
export function FiguresView({ figures, time }: { figures: Figures; time: string }) {
  const { total } = figures;
  return (
    <article class="figures stack-l">
      <header>
        <h2>{t('figures_title')}</h2>
        <p class="soft">{time}</p>
      </header>
      <dl class="figures-tiles">
        <Tile
          name={t('figures_files')}
          value={figure(total.files)}
          note={t('figures_checks', { count: figure(figures.checks) })}
        />
        <Tile
          name={t('figures_dossiers')}
          value={figure(figures.dossiers)}
          note={t('figures_decided', { accepted: figure(figures.accepted), flagged: figure(figures.flagged) })}
        />
        <Tile
          name={t('figures_signed')}
          value={share(total.signed, total.files)}
          note={t('figures_of', { part: figure(total.signed), whole: figure(total.files) })}
        />
        <Tile
          name={t('figures_valid')}
          value={share(total.valid, total.files)}
          note={t('figures_of', { part: figure(total.valid), whole: figure(total.files) })}
        />
        <Tile name={t('figures_strict')} value={share(figures.strict, total.files)} note={t('figures_strict_note')} />
        <Tile
          name={t('figures_took')}
          value={duration(figures.took)}
          note={t('figures_looked', { time: duration(figures.looked) })}
        />
      </dl>
      <Panel title={t('figures_periods')}>
        <Chart periods={figures.periods} nameOf={periodName} />
        <div class="figures-periods">
          <Counts
            caption={t('figures_periods')}
            first={t('figures_period')}
            rows={figures.periods
              .filter(({ files }) => files > 0)
              .map((row) => ({ ...row, name: periodName(row.name) }))}
          />
        </div>
      </Panel>
      <div class="figures-pair">
        <Panel title={t('figures_agencies')}>
          <Counts caption={t('figures_agencies')} first={t('desk_agency')} rows={figures.agencies.slice(0, 10)} />
        </Panel>
        <Panel title={t('figures_reasons')}>
          <Table
            caption={t('figures_reasons')}
            head={
              <>
                <th scope="col">{t('figures_reason')}</th>
                <th scope="col">{t('figures_files')}</th>
              </>
            }
          >
            {figures.reasons.slice(0, 8).map(({ code, files }) => (
              <tr key={code}>
                <th scope="row">{reasonWords(code)}</th>
                <td class="desk-count">{figure(files)}</td>
              </tr>
            ))}
          </Table>
        </Panel>
      </div>
      {figures.licences.length > 0 ? (
        <Panel title={t('figures_licences')}>
          <Counts
            caption={t('figures_licences')}
            first={t('figures_licence')}
            rows={figures.licences.map((row) => ({
              ...row,
              name: tMaybe(`licence_kind_${row.name.replaceAll('-', '_')}`) ?? row.name,
            }))}
          />
        </Panel>
      ) : null}
      <Panel title={t('figures_indicators')}>
        <p class="small soft">{t('figures_indicators_note')}</p>
        <Table
          caption={t('figures_indicators')}
          head={
            <>
              <th scope="col">{t('figures_indicator')}</th>
              <th scope="col">{t('figures_adds')}</th>
              <th scope="col">{t('figures_value')}</th>
            </>
          }
        >
          {indicators.map(({ number, name, adds, part, whole }) => (
            <tr key={number}>
              <th scope="row">
                {number}. {t(name)}
              </th>
              <td>{t(adds)}</td>
              <td class="desk-count">{share(part(figures), whole(figures))}</td>
            </tr>
          ))}
        </Table>
      </Panel>
    </article>
  );
}

function Tile({ name, value, note }: { name: string; value: string; note: ComponentChildren }) {
  return (
    <div class="figures-tile">
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        <span class="small soft">{note}</span>
      </dd>
    </div>
  );
}

function Counts({ caption, first, rows }: { caption: string; first: string; rows: Count[] }) {
  return (
    <Table
      caption={caption}
      head={
        <>
          <th scope="col">{first}</th>
          <th scope="col">{t('figures_files')}</th>
          <th scope="col">{t('figures_signed')}</th>
          <th scope="col">{t('figures_valid')}</th>
        </>
      }
    >
      {rows.map(({ name, files, signed, valid }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td class="desk-count">{figure(files)}</td>
          <td class="desk-count">{share(signed, files)}</td>
          <td class="desk-count">{share(valid, files)}</td>
        </tr>
      ))}
    </Table>
  );
}

/** `2026-12-01` → 01/12/2026, `2026-12` → 12/2026, `2026-Q4` → Quý 4/2026. */
function periodName(name: string): string {
  const [year = '', part = '', day] = name.split('-');
  if (part.startsWith('Q')) return t('figures_quarter', { quarter: part.slice(1), year });
  return day ? `${day}/${part}/${year}` : `${part}/${year}`;
}

/** All tables as lines for a spreadsheet. */
export function figureLines(figures: Figures, time: string): string[][] {
  const head = [t('figures_files'), t('figures_signed'), t('figures_valid')];
  const block = (title: string, rows: Count[], nameOf = (name: string) => name): string[][] => [
    [],
    [title, ...head],
    ...rows.map(({ name, files, signed, valid }) => [nameOf(name), String(files), String(signed), String(valid)]),
  ];
  const { total } = figures;
  return [
    [t('figures_title'), time],
    [t('figures_files'), String(total.files)],
    [t('figures_signed'), String(total.signed)],
    [t('figures_valid'), String(total.valid)],
    [t('figures_strict'), String(figures.strict)],
    [t('figures_dossiers'), String(figures.dossiers)],
    ...block(t('figures_periods'), figures.periods, periodName),
    ...block(t('figures_agencies'), figures.agencies),
    ...block(t('figures_licences'), figures.licences),
    [],
    [t('figures_reasons'), t('figures_files')],
    ...figures.reasons.map(({ code, files }) => [reasonWords(code), String(files)]),
  ];
}
