import { questionsOf } from '../src/modules/services/scope.ts'
import { type Form, largeForm, pages, questions, trivialForm } from './forms.ts'
import { type Figures, load } from './load.ts'
import type { Sender } from './people.ts'
import { type Part, round } from './report.ts'

/** Part (f): one page of a form posted again and again, with another answer each time. `fill` publishes a form and signs somebody in. */
export const pagePosts = async (
  port: number,
  fill: (form: Form, count: number) => Promise<Sender[]>,
): Promise<Part> => {
  const large = await posted(port, largeForm(), fill)
  const floor = await posted(port, trivialForm, fill)
  return {
    title: '(f) A page posted in the largest form, against a form of one question',
    lines: [
      {
        what: `The last page of a form of ${questions} questions on ${pages} pages`,
        ours: `p50 ${round(large.p50)} ms, p95 ${round(large.p95)} ms`,
        limit: `p50 ${round(floor.p50)} ms: one question`,
        ratio: round(large.p50 / floor.p50, 2),
        aim: '10 ms at the median',
        met: large.p50 <= 10,
      },
    ],
    notes: [
      'One client, whole requests over HTTP: session and person are found, the draft is locked, every page walked, the page checked, and the draft committed. The answer is a 303 to the page after it.',
    ],
  }
}

// So many that nobody posts oftener than a person may.
const people = 50

const posted = async (
  port: number,
  form: Form,
  fill: (form: Form, count: number) => Promise<Sender[]>,
): Promise<Figures> => {
  const fillers = await fill(form, people)
  const page = form.service.pages.at(-1)
  if (!page) throw new Error('The form has no pages')
  const run = (count: number): Promise<Figures> =>
    load(count, 1, i => {
      const { cookie, csrf, draft } = fillers[i % people] ?? { cookie: '', csrf: '', draft: '' }
      const url = new URL(`/e-tjanster/${form.service.slug}/ansokan/${draft}/${page.id}`, `http://localhost:${port}`)
      return {
        url,
        method: 'POST',
        headers: {
          cookie,
          origin: url.origin,
          'content-type': 'application/x-www-form-urlencoded',
          'x-forwarded-for': `10.9.${i >> 8}.${i & 255}`,
        },
        body: new URLSearchParams({ _csrf: csrf, ...fieldsOf(form, page, i) }).toString(),
        expect: 303,
      }
    })
  await run(300)
  return run(600)
}

/** What the page's form sends. */
const fieldsOf = ({ answers }: Form, page: Form['service']['pages'][number], i: number): Record<string, string> => {
  const fields: Record<string, string> = {}
  for (const { fact } of questionsOf(page)) {
    const answer = answers(i)[fact] ?? null
    if (typeof answer === 'boolean') fields[fact] = answer === (i % 2 === 0) ? 'ja' : 'nej'
    else if (typeof answer === 'string' && /^\d{4}-/.test(answer)) {
      const [year = '', month = '', day = ''] = answer.split('-')
      Object.assign(fields, { [`${fact}-day`]: day, [`${fact}-month`]: month, [`${fact}-year`]: year })
    } else fields[fact] = typeof answer === 'number' ? String(answer + i) : String(answer)
  }
  return fields
}
