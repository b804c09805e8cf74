import { csv } from '../../../kernel/csv.ts'
import type { Translate } from '../../../kernel/texts/texts.ts'
import type { MapComment } from '../../processes/index.ts'

/** All that has been said of a map as a file for spreadsheets: one row each, answers after what they answer. */
export const commentsCsv = (comments: readonly MapComment[], t: Translate): string =>
  csv([
    (['step', 'step-id', 'when', 'who', 'text', 'answers', 'public', 'settled', 'settled-by'] as const).map(column =>
      t(`studio.maps.csv.${column}`),
    ),
    ...comments.flatMap(comment => [
      rowOf(comment, '', t),
      ...comment.answers.map(answer => rowOf(answer, comment.text, t)),
    ]),
  ])

const rowOf = (comment: MapComment, answers: string, t: Translate): string[] => [
  comment.nodeName,
  comment.node,
  comment.at.toString(),
  comment.by.name ?? t('studio.maps.a-resident'),
  comment.text,
  answers,
  comment.shown ? t('studio.maps.csv.yes') : t('studio.maps.csv.no'),
  comment.settled?.at.toString() ?? '',
  comment.settled?.by ?? '',
]
