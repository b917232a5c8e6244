import { builtInCounters, counterRule, isBlank, type Counter, type CounterRule } from '@equipage/domain';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { createFormProblems } from '../../ui/form-problems.ts';
import { Form, FormActions } from '../../ui/form.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface CountersDialogProps {
  readonly open: boolean;
  readonly counters: readonly Counter[];
  readonly onClose: () => void;
  /** Why it was not added, or nothing when it was. */
  readonly onAdd: (name: string, rule: CounterRule) => Promise<string | undefined>;
  readonly onArchive: (counter: Counter, archived: boolean) => unknown;
}

/** What people are scanned for at this event. */
export function CountersDialog(props: CountersDialogProps): JSX.Element {
  const { t } = useI18n();
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={t('scan.settings.title')}
      description={t('scan.settings.text')}
    >
      <Counters {...props} />
    </Dialog>
  );
}

function Counters(props: CountersDialogProps) {
  const { t } = useI18n();
  const [name, setName] = createSignal('');
  const [rule, setRule] = createSignal<CounterRule>('daily');
  const problems = createFormProblems<'name'>();

  async function add() {
    const cleaned = name().trim().replace(/\s+/g, ' ').slice(0, 60);
    if (isBlank(cleaned)) {
      return problems.show([{ field: 'name', text: () => t('scan.settings.nameMissing') }]);
    }
    const refused = await props.onAdd(cleaned, rule());
    if (refused === undefined) setName('');
    return problems.show(refused === undefined ? [] : [{ text: () => refused }]);
  }

  return (
    <div class="grid gap-6">
      <List label={t('scan.settings.title')}>
        <For each={builtInCounters}>
          {(one) => (
            <ListItem title={t(`scan.counters.${one.id}`)} detail={t(`scan.settings.rules.${one.rule}`)} />
          )}
        </For>
        <For each={props.counters}>
          {(one) => (
            <ListItem
              title={<bdi>{one.name}</bdi>}
              detail={t(`scan.settings.rules.${one.rule}`)}
              action={
                <Button variant="quiet" onPress={() => props.onArchive(one, !one.archived)}>
                  <Show when={one.archived} fallback={t('scan.settings.archive')}>
                    {t('scan.settings.restore')}
                  </Show>
                </Button>
              }
            />
          )}
        </For>
      </List>
      <Form onSubmit={add} errors={problems.errors()}>
        <TextField
          name="name"
          label={t('scan.settings.name')}
          value={name()}
          onInput={(value) => {
            setName(value);
            problems.forget('name');
          }}
          error={problems.of('name')}
        />
        <Select
          name="rule"
          label={t('scan.settings.rule')}
          value={rule()}
          options={counterRule.options.map((value) => ({ value, label: t(`scan.settings.rules.${value}`) }))}
          onChange={setRule}
        />
        <FormActions>
          <Button type="submit" variant="primary">
            {t('scan.settings.add')}
          </Button>
          <Button onPress={() => props.onClose()}>{t('scan.settings.done')}</Button>
        </FormActions>
      </Form>
    </div>
  );
}
