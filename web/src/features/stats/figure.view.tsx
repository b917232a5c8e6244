import { createSignal, For, Show, type Component, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import Download from '~icons/lucide/download';
import ImageDown from '~icons/lucide/image-down';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { saveAsFile } from '../../ui/save-as-file.ts';
import { csvOf, pngOf } from './figure-files.ts';
import { FigureTable } from './figure-table.view.tsx';
import type { Figure } from './figures.ts';
import type { PlotProps } from './plot-frame.view.tsx';

export interface FigureViewProps {
  readonly figure: Figure;
  /** How it is drawn. */
  readonly plot: Component<PlotProps>;
  /** What is counted, and how. */
  readonly text: string;
  readonly filters?: JSX.Element;
}

/** A finding: its title, the plot or the table that shows it, what it counts, and files to take along. */
export function FigureView(props: FigureViewProps): JSX.Element {
  const { t, language } = useI18n();
  const [view, setView] = createSignal<'plot' | 'table'>('plot');
  const [picture, setPicture] = createSignal<SVGSVGElement>();
  const file = (ending: string) => `equipage-${props.figure.name}.${ending}`;
  const saveCsv = async () =>
    saveAsFile({ name: file('csv'), content: await csvOf(props.figure, language()) });
  async function savePng(): Promise<void> {
    const plot = picture();
    if (plot !== undefined) saveAsFile({ name: file('png'), content: await pngOf(plot, props.figure) });
  }
  return (
    <section class="grid min-w-0 content-start gap-4 rounded-card border border-hairline bg-surface p-5 break-inside-avoid tablet:p-6">
      <h2 class="text-large">{props.figure.title}</h2>
      <Show when={props.filters}>
        <div class="grid gap-4 tablet:grid-cols-2 print:hidden">{props.filters}</div>
      </Show>
      <Show when={view() === 'plot'} fallback={<FigureTable figure={props.figure} />}>
        <div class="min-w-0">
          <Show when={props.figure.series.length > 1}>
            <Legend figure={props.figure} />
          </Show>
          <Dynamic component={props.plot} figure={props.figure} onPicture={setPicture} />
        </div>
      </Show>
      <p class="max-w-text text-small text-soft">{props.text}</p>
      <div class="flex flex-wrap items-center gap-x-2 gap-y-2 print:hidden">
        <div
          role="group"
          aria-label={t('stats.views', { title: props.figure.title })}
          class="flex overflow-hidden rounded-control border border-border"
        >
          <For each={['plot', 'table'] as const}>
            {(one) => (
              <button
                type="button"
                aria-pressed={view() === one}
                class="min-h-11 px-3 font-semibold -outline-offset-3! aria-pressed:bg-primary-soft aria-pressed:text-primary-ink"
                onClick={() => setView(one)}
              >
                {t(`stats.${one}`)}
              </button>
            )}
          </For>
        </div>
        <div class="flex">
          <Button variant="quiet" icon={Download} onPress={saveCsv}>
            {t('stats.csv')}
            <span class="sr-only">{t('stats.csvOf', { title: props.figure.title })}</span>
          </Button>
          <Show when={view() === 'plot'}>
            <Button variant="quiet" icon={ImageDown} onPress={savePng}>
              {t('stats.png')}
              <span class="sr-only">{t('stats.pngOf', { title: props.figure.title })}</span>
            </Button>
          </Show>
        </div>
      </div>
    </section>
  );
}

/** What is solid and what is open. */
function Legend(props: { readonly figure: Figure }): JSX.Element {
  return (
    <ul class="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-small">
      <For each={props.figure.series}>
        {({ label, look }) => (
          <li class="flex items-center gap-2">
            <span
              aria-hidden="true"
              class="h-3 w-6 border-2 border-primary"
              classList={{ 'bg-primary': look === 'solid', 'border-dashed': look === 'open' }}
            />
            {label}
          </li>
        )}
      </For>
    </ul>
  );
}
