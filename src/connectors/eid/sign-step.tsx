import type { InteractionResults } from 'oidc-provider'
import { loa } from '../../kernel/auth/swedish-oidc.ts'
import type { Locale } from '../../kernel/texts/texts.ts'
import { SignPage } from './sign-page.tsx'
import { isDemanded, type SignRequests } from './sign-requests.ts'
import type { TestPerson } from './test-persons.ts'
import { messageIn } from './user-message.ts'

type Asked = {
  nonce: unknown
  claims: unknown
  shown: TestPerson[]
  requests: SignRequests
  service: string
  locale: Locale
}

/**
 * What a signing goes on with: first who it is, then what is signed, then the signature. The words are shown to nobody but who is to
 * sign them. Undefined where nothing was chosen that belongs to a signing.
 */
export const signStep = async (
  form: URLSearchParams,
  { nonce, claims, shown, requests, service, locale }: Asked,
): Promise<{ page: ReturnType<typeof SignPage> } | { result: InteractionResults } | undefined> => {
  const request = requests.of(nonce)
  const find = (field: string) => shown.find(person => person.key === form.get(field))
  if (!request) return undefined
  if (form.get('fail') === 'other') {
    // What a provider does that does not heed whom the request names: the service must see it for itself.
    const other = shown.find(person => !isDemanded(person, claims))
    return other && { result: await signedBy(other) }
  }
  const picked = find('person') ?? find('sign')
  if (!picked) return undefined
  if (!isDemanded(picked, claims))
    return {
      result: {
        error: 'unmet_authentication_requirements',
        error_description: 'The person is not the one that the request names',
      },
    }
  if (find('sign')) return { result: await signedBy(picked) }
  const message = messageIn(request.sign_message, locale)
  if (message === undefined)
    return { result: { error: 'invalid_request', error_description: 'The message can not be shown' } }
  return { page: <SignPage locale={locale} service={service} message={message} person={picked} /> }

  async function signedBy(person: TestPerson): Promise<InteractionResults> {
    await requests.sign(nonce, person)
    return { login: { accountId: person.key, acr: loa.uncertified3, remember: false }, consent: {} }
  }
}
