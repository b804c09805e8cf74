import { Redirect } from '../../kernel/errors.ts'
import type { Sight } from '../../kernel/hands.ts'
import type { Route } from '../../kernel/http/exchange.ts'
import { download, get, type Input, post } from '../../kernel/http/routes.ts'
import { resident } from '../../kernel/http/who.ts'
import { signing } from '../services/index.ts'
import { DeclinePage } from './pages/decline-page.tsx'
import { SignPage } from './pages/sign-page.tsx'
import { SignaturePage } from './pages/signature-page.tsx'
import { ToSignPage } from './pages/to-sign-page.tsx'
import { signatureOfMine } from './queries/case-of-mine.ts'
import { caseUrl, requestUrl, toSignUrl } from './urls.ts'

const {
  askToSignAgain,
  declineToSign,
  fileToSign,
  requestForResident,
  signApplication,
  toSignForResident,
  withdrawSignature,
} = signing

const request = `${toSignUrl}/:signature`
const mine = '/mina-sidor/arenden/:number/underskrifter/:signature'

const at = ({ params }: Input) => ({
  number: params.number ?? '',
  signature: params.signature ?? '',
  file: params.file ?? '',
})

const list = get(toSignUrl, { who: resident(), room: 'my-pages', load: toSignForResident, page: ToSignPage })

const show = get(request, {
  who: resident(),
  room: 'my-pages',
  seen: view => view.sights,
  load: (r, input) => requestForResident(r, at(input).signature),
  page: SignPage,
})

const file = download(`${request}/filer/:file`, {
  who: resident(),
  seen: (view: { sights: Sight[] }) => view.sights,
  load: (r, input) => fileToSign(r, at(input).signature, at(input).file),
  send: (view, x) => ({ body: x.store.open(view.file.sha256), type: view.file.type, filename: view.file.name }),
})

const sign = post(`${request}/skriv-under`, {
  who: resident(),
  form: fields => ({ declared: fields.text('intygar') === 'ja', hash: fields.text('underlag') }),
  do: (w, form, input) => signApplication(w, { signature: at(input).signature, ...form }),
  again: show,
  then: (_, input) => requestUrl(at(input).signature),
  notice: () => 'my-pages.notice.signed',
})

const showDecline = get(`${request}/avboj`, {
  who: resident(),
  room: 'my-pages',
  seen: view => view.sights,
  load: async (r, input) => {
    const view = await requestForResident(r, at(input).signature)
    if (view.state !== 'waiting') throw new Redirect(requestUrl(view.id))
    return view
  },
  page: DeclinePage,
})

const decline = post(`${request}/avboj`, {
  who: resident(),
  form: fields => ({ reason: fields.text('skal') }),
  do: (w, form, input) => declineToSign(w, { signature: at(input).signature, ...form }),
  again: showDecline,
  then: (_, input) => requestUrl(at(input).signature),
  notice: () => 'my-pages.notice.declined',
})

const showMine = get(mine, {
  who: resident(),
  room: 'my-pages',
  load: (r, input) => signatureOfMine(r, at(input).number, at(input).signature),
  page: SignaturePage,
})

const askAgain = post(`${mine}/igen`, {
  who: resident(),
  form: fields => ({ email: fields.text('epost') }),
  do: (w, form, input) => askToSignAgain(w, { ...at(input), ...form }),
  again: showMine,
  then: (_, input) => caseUrl(at(input).number),
  notice: () => 'my-pages.notice.asked-again',
})

const withdraw = post(`${mine}/ta-tillbaka`, {
  who: resident(),
  form: () => undefined,
  do: (w, _, input) => withdrawSignature(w, at(input)),
  again: showMine,
  then: (_, input) => caseUrl(at(input).number),
  notice: () => 'my-pages.notice.signature-withdrawn',
})

// Where the browser stands after a form was refused: opened again by its address, it is the page with the form.
const showRefused = get(`${request}/skriv-under`, {
  who: resident(),
  seen: 'no personal data',
  load: (_r, input) => {
    throw new Redirect(requestUrl(at(input).signature))
  },
  page: SignPage,
})
const showRefusedMine = get(`${mine}/:form{(?:igen|ta-tillbaka)}`, {
  who: resident(),
  load: (_r, input) => {
    throw new Redirect(`${caseUrl(at(input).number)}/underskrifter/${at(input).signature}`)
  },
  page: SignaturePage,
})

export const signingRoutes: Route[] = [
  list,
  showRefused,
  show,
  file,
  sign,
  showDecline,
  decline,
  showRefusedMine,
  showMine,
  askAgain,
  withdraw,
]
