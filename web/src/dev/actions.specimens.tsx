import Bell from '~icons/lucide/bell';
import Copy from '~icons/lucide/copy';
import MessagesSquare from '~icons/lucide/messages-square';
import Pencil from '~icons/lucide/pencil';
import Plus from '~icons/lucide/plus';
import Trash from '~icons/lucide/trash-2';
import { createSignal } from 'solid-js';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog, Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.ts';
import { Group, Row, Specimen, useSample } from './specimen.tsx';

export function ActionSpecimens() {
  const say = useSample();
  return (
    <Group id="actions" title={say('Actions', 'Actions')}>
      <Specimen title="Button: primary, secondary, quiet, danger">
        <Row>
          <Button variant="primary">{say('Send invitation', 'Envoyer l’invitation')}</Button>
          <Button>{say('Save draft', 'Enregistrer le brouillon')}</Button>
          <Button variant="quiet">{say('Not now', 'Plus tard')}</Button>
          <Button variant="danger">{say('Delete draft', 'Supprimer le brouillon')}</Button>
        </Row>
      </Specimen>
      <Specimen title="Button: icon, link, busy, disabled">
        <Row>
          <Button variant="primary" icon={Plus}>
            {say('New event', 'Nouvel événement')}
          </Button>
          <Button href="#actions" icon={Pencil}>
            {say('Edit', 'Modifier')}
          </Button>
          <Button variant="primary" busy>
            {say('Send invitation', 'Envoyer l’invitation')}
          </Button>
          <Button disabled>{say('Save draft', 'Enregistrer le brouillon')}</Button>
        </Row>
      </Specimen>
      <Specimen title="Button: wide">
        <div class="max-w-80">
          <Button variant="primary" wide>
            {say('Apply to this event', 'Postuler à cet événement')}
          </Button>
        </div>
      </Specimen>
      <Specimen title="IconButton: plain, count, pressed, busy, disabled">
        <Row>
          <IconButton label={say('Copy the link', 'Copier le lien')} icon={Copy} />
          <IconButton
            label={say('Messages, 3 unread', 'Messages, 3 non lus')}
            icon={MessagesSquare}
            count={3}
          />
          <IconButton label={say('Notify me', 'Me prévenir')} icon={Bell} pressed />
          <IconButton label={say('Copy the link', 'Copier le lien')} icon={Copy} busy />
          <IconButton label={say('Delete', 'Supprimer')} icon={Trash} disabled />
        </Row>
      </Specimen>
      <Specimen title="Menu">
        <Menu
          label={say('More', 'Plus')}
          entries={[
            {
              label: say('Edit', 'Modifier'),
              icon: Pencil,
              onSelect: () => toast.info(say('Edit', 'Modifier')),
            },
            { label: say('Duplicate', 'Dupliquer'), icon: Copy, onSelect: () => undefined, disabled: true },
            { line: true },
            { heading: say('Sort by', 'Trier par') },
            { label: say('Name', 'Nom'), checked: true, onSelect: () => undefined },
            { label: say('Date', 'Date'), checked: false, onSelect: () => undefined },
            { line: true },
            {
              label: say('Delete draft', 'Supprimer le brouillon'),
              icon: Trash,
              danger: true,
              onSelect: () => undefined,
            },
          ]}
        />
      </Specimen>
      <Specimen title="Dialog, ConfirmDialog">
        <DialogSpecimens />
      </Specimen>
      <Specimen title="Toast: success with undo, info, error">
        <Row>
          <Button
            onPress={() =>
              toast.success(say('Jana Nováková was accepted', 'Jana Nováková a été acceptée'), {
                action: { label: say('Undo', 'Annuler'), onSelect: () => undefined },
              })
            }
          >
            {say('Done', 'Fait')}
          </Button>
          <Button onPress={() => void toast.info(say('Link copied', 'Lien copié'))}>
            {say('Note', 'Note')}
          </Button>
          <Button
            onPress={() =>
              void toast.error(
                say(
                  'The mail could not be sent. Check the address.',
                  'L’e-mail n’a pas pu partir. Vérifiez l’adresse.',
                ),
              )
            }
          >
            {say('Error', 'Erreur')}
          </Button>
        </Row>
      </Specimen>
      <Specimen title="Tabs" wide>
        <TabSpecimen />
      </Specimen>
    </Group>
  );
}

function DialogSpecimens() {
  const say = useSample();
  const [dialog, setDialog] = createSignal(false);
  const [question, setQuestion] = createSignal(false);
  const [name, setName] = createSignal('');
  return (
    <Row>
      <Button onPress={() => void setDialog(true)}>{say('Rename event', 'Renommer l’événement')}</Button>
      <Button variant="danger" onPress={() => void setQuestion(true)}>
        {say('Finish event', 'Terminer l’événement')}
      </Button>
      <Dialog
        open={dialog()}
        onClose={() => setDialog(false)}
        title={say('Rename event', 'Renommer l’événement')}
        description={say(
          'Links that people already have go on working.',
          'Les liens déjà partagés restent valables.',
        )}
        actions={
          <>
            <Button variant="primary" onPress={() => void setDialog(false)}>
              {say('Rename', 'Renommer')}
            </Button>
            <Button onPress={() => void setDialog(false)}>{say('Cancel', 'Annuler')}</Button>
          </>
        }
      >
        <TextField name="dialog-name" label={say('Name', 'Nom')} value={name()} onInput={setName} />
      </Dialog>
      <ConfirmDialog
        open={question()}
        onClose={() => setQuestion(false)}
        danger
        title={say('Finish Harbour Festival?', 'Terminer la Fête du port ?')}
        text={say(
          'Nobody can apply or write messages any more. This cannot be undone.',
          'Plus personne ne pourra postuler ni écrire. C’est irréversible.',
        )}
        confirmLabel={say('Finish event', 'Terminer l’événement')}
        onConfirm={() => void setQuestion(false)}
      />
    </Row>
  );
}

function TabSpecimen() {
  const say = useSample();
  const [tab, setTab] = createSignal<'pending' | 'accepted' | 'declined'>('pending');
  return (
    <Tabs
      label={say('Applications by status', 'Candidatures par statut')}
      value={tab()}
      onChange={setTab}
      tabs={[
        { key: 'pending', label: say('Waiting', 'En attente'), count: 12 },
        { key: 'accepted', label: say('Accepted', 'Acceptées'), count: 148 },
        { key: 'declined', label: say('Declined', 'Refusées'), count: 0 },
      ]}
    >
      {(key) => <p class="text-soft">{key}</p>}
    </Tabs>
  );
}
