import { createSignal } from 'solid-js';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { DateField, DateTimeField } from '../ui/date-time-field.tsx';
import type { FormError } from '../ui/form-errors.tsx';
import { Form, FormActions } from '../ui/form.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import { Select } from '../ui/select.tsx';
import { Switch } from '../ui/switch.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Group, Specimen, useSample } from './specimen.tsx';

export function FormSpecimens() {
  const say = useSample();
  const [text, setText] = createSignal('');
  const [words, setWords] = createSignal(
    say('I like mornings, lists and people.', 'J’aime les matins, les listes et les gens.'),
  );
  const [password, setPassword] = createSignal('correct horse');
  const [country, setCountry] = createSignal<'FR' | 'CZ' | ''>('');
  const [rules, setRules] = createSignal(true);
  const [mails, setMails] = createSignal(true);
  const [pushes, setPushes] = createSignal(false);
  const [sharing, setSharing] = createSignal<'full' | 'restricted'>('full');
  const [start, setStart] = createSignal('2027-07-10T18:30');
  const [birth, setBirth] = createSignal('');

  return (
    <Group id="forms" title={say('Forms', 'Formulaires')}>
      <Specimen title="TextField: empty with help">
        <TextField
          name="city"
          label={say('City', 'Ville')}
          help={say('Where the event takes place.', 'Là où l’événement a lieu.')}
          value={text()}
          onInput={setText}
        />
      </Specimen>
      <Specimen title="TextField: optional, with error">
        <TextField
          name="contact"
          type="email"
          optional
          label={say('Contact address', 'Adresse de contact')}
          help={say('Shown on the public page.', 'Affichée sur la page publique.')}
          error={say('Write it like name@example.org', 'Écrivez-la comme nom@exemple.org')}
          value="name@"
          onInput={() => undefined}
        />
      </Specimen>
      <Specimen title="TextField: disabled">
        <TextField
          name="fixed"
          disabled
          label={say('Address', 'Adresse')}
          value="ana@example.org"
          onInput={() => undefined}
        />
      </Specimen>
      <Specimen title="PasswordField">
        <PasswordField
          name="password"
          label={say('New password', 'Nouveau mot de passe')}
          help={say('At least 10 characters.', 'Au moins 10 caractères.')}
          autocomplete="new-password"
          value={password()}
          onInput={setPassword}
        />
      </Specimen>
      <Specimen title="TextArea: grows, counts near the end">
        <TextArea
          name="words"
          label={say('A few words about you', 'Quelques mots sur vous')}
          maxLength={40}
          value={words()}
          onInput={setWords}
        />
      </Specimen>
      <Specimen title="Select">
        <Select
          name="country"
          label={say('Country', 'Pays')}
          placeholder={say('Choose a country', 'Choisissez un pays')}
          options={[
            { value: 'FR', label: 'France' },
            { value: 'CZ', label: say('Czechia', 'Tchéquie') },
          ]}
          value={country()}
          onChange={setCountry}
        />
      </Specimen>
      <Specimen title="DateTimeField">
        <DateTimeField
          name="start"
          label={say('Begins', 'Début')}
          help={say('By the clock of Lyon.', 'À l’heure de Lyon.')}
          value={start()}
          onInput={setStart}
        />
      </Specimen>
      <Specimen title="DateField: with error">
        <DateField
          name="birth"
          label={say('Birth date', 'Date de naissance')}
          error={say('Choose a day', 'Choisissez un jour')}
          value={birth()}
          onInput={setBirth}
        />
      </Specimen>
      <Specimen title="Checkbox: on, off with error, disabled">
        <Checkbox
          name="rules"
          label={say('I have read the house rules', 'J’ai lu le règlement')}
          checked={rules()}
          onChange={setRules}
        />
        <Checkbox
          name="age"
          label={say('I am 18 or older', 'J’ai 18 ans ou plus')}
          error={say('Volunteers have to be of age', 'Les bénévoles doivent être majeurs')}
          checked={false}
          onChange={() => undefined}
        />
        <Checkbox
          name="fixed-check"
          disabled
          label={say('Always on', 'Toujours actif')}
          checked
          onChange={() => undefined}
        />
      </Specimen>
      <Specimen title="Switch: on, off, disabled">
        <Switch
          name="mails"
          label={say('Mail me about new messages', 'M’écrire à chaque nouveau message')}
          checked={mails()}
          onChange={setMails}
        />
        <Switch
          name="pushes"
          label={say('Notify this device', 'Notifier cet appareil')}
          checked={pushes()}
          onChange={setPushes}
        />
        <Switch
          name="fixed-switch"
          disabled
          label={say('Messages by SMS', 'Messages par SMS')}
          checked={false}
          onChange={() => undefined}
        />
      </Specimen>
      <Specimen title="RadioGroup">
        <RadioGroup
          name="sharing"
          label={say('Who sees your events', 'Qui voit vos événements')}
          value={sharing()}
          onChange={setSharing}
          options={[
            {
              value: 'full',
              label: say('Full', 'Complet'),
              help: say(
                'Your organizers see all your events.',
                'Vos organisateurs voient tous vos événements.',
              ),
            },
            {
              value: 'restricted',
              label: say('Restricted', 'Restreint'),
              help: say('They see only their own.', 'Ils ne voient que les leurs.'),
            },
          ]}
        />
      </Specimen>
      <Specimen title="Form with FormErrors">
        <FormSpecimen />
      </Specimen>
    </Group>
  );
}

function FormSpecimen() {
  const say = useSample();
  const [name, setName] = createSignal('');
  const [sent, setSent] = createSignal(false);
  const errors = (): FormError[] =>
    sent() && name().trim() === ''
      ? [
          { field: 'event-name', message: say('Give the event a name', 'Donnez un nom à l’événement') },
          {
            message: say(
              'You have reached 20 drafts. Finish or delete one first.',
              'Vous avez 20 brouillons. Terminez-en ou supprimez-en un.',
            ),
          },
        ]
      : [];
  setSent(true);
  return (
    <Form errors={errors()} onSubmit={() => setSent(true)}>
      <TextField
        name="event-name"
        label={say('Name of the event', 'Nom de l’événement')}
        error={errors()[0]?.message}
        value={name()}
        onInput={setName}
      />
      <FormActions>
        <Button type="submit" variant="primary">
          {say('Create draft', 'Créer le brouillon')}
        </Button>
        <Button variant="quiet">{say('Cancel', 'Annuler')}</Button>
      </FormActions>
    </Form>
  );
}
