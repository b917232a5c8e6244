import { createSignal, Show, type JSX } from 'solid-js';
import ImageUp from '~icons/lucide/image-up';
import Trash from '~icons/lucide/trash-2';
import { createLiveDocument } from '../../data/live.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { toast } from '../../ui/toast.ts';
import type { CutPicture } from './cut-picture.ts';
import { ownProfile } from './own-profile.ts';
import { PhotoDialog } from './photo-dialog.view.tsx';
import { PhotoView } from './photo.view.tsx';
import { changePhoto, removePhoto } from './profile.actions.ts';
import { photoOf } from './profile.queries.ts';

/** The signed-in person's photo, with the buttons to set, change and remove it. */
export function OwnPhoto(): JSX.Element {
  const { t } = useI18n();
  const [choosing, setChoosing] = createSignal(false);
  const [removing, setRemoving] = createSignal(false);
  const thumbnail = () => ownProfile.row?.thumbnail ?? null;
  const photo = createLiveDocument(() => {
    const person = session.person();
    return person && thumbnail() !== null ? photoOf(person.uid) : undefined;
  });

  async function keep(picture: CutPicture): Promise<string | undefined> {
    const person = session.person();
    if (person === undefined) return t('refusals.sign-in-needed');
    const outcome = await changePhoto(person.uid, picture);
    if (!outcome.ok) return t(`refusals.${outcome.why}`);
    toast.success(t('profile.photo.kept'));
    return undefined;
  }

  async function remove() {
    const person = session.person();
    if (person === undefined) return;
    const outcome = await removePhoto(person.uid);
    setRemoving(false);
    if (outcome.ok) toast.success(t('profile.photo.removed'));
    else toast.error(t(`refusals.${outcome.why}`));
  }

  return (
    <div class="flex flex-wrap items-center gap-x-6 gap-y-4">
      <PhotoView name={ownProfile.row?.name ?? ''} thumbnail={thumbnail()} photo={photo.row?.data} />
      <div class="grid justify-items-start gap-2">
        <Button icon={ImageUp} onPress={() => void setChoosing(true)}>
          {thumbnail() === null ? t('profile.photo.add') : t('profile.photo.change')}
        </Button>
        <Show when={thumbnail() !== null}>
          <Button variant="quiet" icon={Trash} onPress={() => void setRemoving(true)}>
            {t('profile.photo.remove')}
          </Button>
        </Show>
      </div>
      <PhotoDialog open={choosing()} onClose={() => void setChoosing(false)} onSave={keep} />
      <ConfirmDialog
        open={removing()}
        onClose={() => void setRemoving(false)}
        title={t('profile.photo.removeTitle')}
        text={t('profile.photo.removeText')}
        confirmLabel={t('profile.photo.remove')}
        danger
        onConfirm={remove}
      />
    </div>
  );
}
