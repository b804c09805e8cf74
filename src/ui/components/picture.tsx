import { pictures } from '../styles/pictures.tsx'

export type PictureName = keyof typeof pictures

/** A calm drawing in the municipality's colours. Decoration. */
export const Picture = ({ name }: { name: PictureName }) => {
  const Drawing = pictures[name]
  return (
    <svg class="torg-picture" viewBox="0 0 320 220" aria-hidden="true" focusable="false">
      <Drawing />
    </svg>
  )
}
