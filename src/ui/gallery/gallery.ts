import type { VNode } from 'preact'
import type { Context } from '../../kernel/http/context.ts'
import { galleryContext } from './gallery-context.ts'
import { GalleryCase, GalleryDesk } from './gallery-desk.tsx'
import { GalleryField, GalleryForms, GalleryQuestion } from './gallery-forms.tsx'
import { GalleryFront, GalleryReceipt, GalleryResident } from './gallery-resident.tsx'

/** Every component in its states, as pages by name: tests and screenshots walk through them. */
export const gallery = (): { name: string; page: VNode }[] => {
  const officer: Context['actor'] = { kind: 'officer', id: '2', name: 'Karin Öberg', grants: [] }
  const c = galleryContext()
  const wrong = galleryContext({ wrong: true })
  const desk = galleryContext({ actor: officer, room: 'desk' })
  return [
    { name: 'front', page: GalleryFront({ c: galleryContext({ actor: { kind: 'anyone' } }) }) },
    { name: 'front-granas', page: GalleryFront({ c: galleryContext({ slug: 'granas', locale: 'en' }) }) },
    { name: 'forms', page: GalleryForms({ c }) },
    { name: 'forms-wrong', page: GalleryForms({ c: wrong }) },
    { name: 'question', page: GalleryQuestion({ c }) },
    { name: 'question-wrong', page: GalleryQuestion({ c: only(wrong, 'period') }) },
    { name: 'field-wrong', page: GalleryField({ c: only(wrong, 'email') }) },
    { name: 'receipt', page: GalleryReceipt({ c }) },
    { name: 'resident', page: GalleryResident({ c: { ...c, room: 'my-pages' } }) },
    { name: 'desk', page: GalleryDesk({ c: desk }) },
    { name: 'case', page: GalleryCase({ c: desk }) },
  ]
}

const only = (c: Context, name: string): Context => {
  const complaint = c.errors[name]
  return { ...c, errors: complaint ? { [name]: complaint } : {} }
}
