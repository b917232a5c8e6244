import type { EventFacts, Outcome } from '@equipage/domain';
import { batch, createSignal, type Accessor } from 'solid-js';
import { createStore, reconcile, unwrap } from 'solid-js/store';
import type { WriteRefusal } from '../../data/write.ts';
import {
  checkDraft,
  followOthers,
  sameDraft,
  type DraftField,
  type EventDraft,
  type Flaw,
} from './event-draft.ts';
import type { Temporal } from './wall-time.ts';

/** The event form at work: what was entered, what is wrong with it, and the way to the server. */
export interface EventForm {
  readonly temporal: Temporal;
  readonly draft: EventDraft;
  change<Field extends DraftField>(field: Field, value: EventDraft[Field]): void;
  readonly flaws: Accessor<readonly Flaw[]>;
  /** Why the server refused it; nothing that was entered is lost then. */
  readonly refusal: Accessor<WriteRefusal | undefined>;
  /** Something was entered that the server does not have. */
  readonly unsaved: Accessor<boolean>;
  /** On its way, or waiting for the network. */
  readonly saving: Accessor<boolean>;
  /** Fields that somebody else changed to something else while they were changed here. */
  readonly contested: Accessor<readonly DraftField[]>;
  /** What the server has by now; see `followOthers`. */
  follow(stored: EventDraft): void;
  /** Checks and saves. Answers whether all is on the server now. */
  submit(): Promise<boolean>;
}

export function createEventForm(options: {
  readonly temporal: Temporal;
  /** What the server has, or an empty draft. */
  readonly initial: EventDraft;
  /** The time, when the event is published, and must not end before it; undefined for drafts. */
  readonly open: () => { readonly now: number } | undefined;
  readonly save: (facts: EventFacts) => Promise<Outcome<unknown, WriteRefusal>>;
}): EventForm {
  const { temporal } = options;
  const [draft, setDraft] = createStore<EventDraft>({ ...options.initial });
  const [base, setBase] = createSignal(options.initial);
  const [flaws, setFlaws] = createSignal<readonly Flaw[]>([]);
  const [refusal, setRefusal] = createSignal<WriteRefusal>();
  const [saving, setSaving] = createSignal(false);
  const [contested, setContested] = createSignal<readonly DraftField[]>([]);

  return {
    temporal,
    draft,
    change(field, value) {
      batch(() => {
        setDraft({ [field]: value });
        // It is being mended; an end may be mended by changing the start.
        setFlaws((all) =>
          all.filter((flaw) => flaw.field !== field && !(field === 'startsAt' && flaw.field === 'endsAt')),
        );
        setRefusal(undefined);
      });
    },
    flaws,
    refusal,
    unsaved: () => !sameDraft(draft, base()),
    saving,
    contested,
    follow(stored) {
      const followed = followOthers(unwrap(draft), base(), stored);
      batch(() => {
        setDraft(reconcile(followed.draft));
        setBase(stored);
        setContested(followed.contested);
      });
    },
    async submit() {
      const checked = checkDraft(draft, temporal, options.open());
      setRefusal(undefined);
      setFlaws(checked.flaws ?? []);
      if (checked.facts === undefined) return false;
      setSaving(true);
      const outcome = await options.save(checked.facts);
      batch(() => {
        setSaving(false);
        if (outcome.ok) setBase({ ...unwrap(draft) });
        else setRefusal(outcome.why);
      });
      return outcome.ok;
    },
  };
}
