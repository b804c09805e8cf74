import type { Resident } from '../../../kernel/hands.ts'
import type { Route } from '../../../kernel/http/exchange.ts'
import { type GetRoute, post } from '../../../kernel/http/routes.ts'
import { resident } from '../../../kernel/http/who.ts'
import type { ReceiptForResident } from '../queries/receipt-for-resident.ts'
import { feedbackUrl, receiptUrl } from '../urls.ts'
import { feedbackForm } from './feedback-form.ts'
import { giveFeedback } from './give-feedback.ts'

/** "Hur gick det?" goes back to the receipt that it stands on. */
export const feedbackRoute = (receipt: GetRoute<Resident, ReceiptForResident>): Route =>
  post(feedbackUrl(':receipt'), {
    who: resident(),
    form: feedbackForm,
    do: (w, feedback, { params }) => giveFeedback(w, { ...feedback, submission: params.receipt ?? '' }),
    again: receipt,
    then: (_, { params }) => receiptUrl(params.receipt ?? ''),
    notice: () => 'services.feedback.thanks',
  })
