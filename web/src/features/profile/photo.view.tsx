import type { JSX } from 'solid-js';
import { Avatar } from '../../ui/avatar.tsx';

export interface PhotoViewProps {
  readonly name: string;
  readonly thumbnail: string | null;
  /** The large picture, once it is there; until then the small one stands in its place. */
  readonly photo: string | undefined;
}

/** A person's photo in the size of a page. */
export function PhotoView(props: PhotoViewProps): JSX.Element {
  return <Avatar name={props.name} photo={props.thumbnail && (props.photo ?? props.thumbnail)} size="huge" />;
}
