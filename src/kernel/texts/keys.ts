// Written by bin/texts.ts from the texts/sv.json files. Run it after a change of a text.

export type TextKey =
  | 'cases.answer.empty'
  | 'cases.ask.due-wrong'
  | 'cases.ask.text-empty'
  | 'cases.assign.choose'
  | 'cases.changed'
  | 'cases.decide.choose'
  | 'cases.decide.open-place'
  | 'cases.decide.reasons-empty'
  | 'cases.decide.text-empty'
  | 'cases.happened.closed'
  | 'cases.happened.completed'
  | 'cases.happened.completion-requested'
  | 'cases.happened.decided'
  | 'cases.happened.message-received'
  | 'cases.happened.message-sent'
  | 'cases.happened.opened'
  | 'cases.happened.reassigned'
  | 'cases.happened.released'
  | 'cases.happened.taken'
  | 'cases.letter.applicant'
  | 'cases.letter.heading'
  | 'cases.mail.completion.body'
  | 'cases.mail.completion.subject'
  | 'cases.mail.decided.body'
  | 'cases.mail.decided.subject'
  | 'cases.mail.message.body'
  | 'cases.mail.message.subject'
  | 'cases.mail.neutral.body'
  | 'cases.mail.neutral.subject'
  | 'cases.mail.received.body'
  | 'cases.mail.received.subject'
  | 'cases.mail.taken.body'
  | 'cases.mail.taken.subject'
  | 'cases.outcome.approved'
  | 'cases.outcome.dismissed'
  | 'cases.outcome.refused'
  | 'cases.refused.asked'
  | 'cases.refused.closed'
  | 'cases.refused.decided'
  | 'cases.refused.delegation'
  | 'cases.refused.not-taken'
  | 'cases.refused.not-yours'
  | 'cases.refused.nothing-asked'
  | 'cases.refused.others'
  | 'cases.refused.right'
  | 'cases.refused.taken'
  | 'cases.refused.undecided'
  | 'cases.refused.waiting'
  | 'cases.state.assigned'
  | 'cases.state.closed'
  | 'cases.state.decided'
  | 'cases.state.received'
  | 'cases.state.waiting'
  | 'cases.text.long'
  | 'cases.who.system'
  | 'documents.letter.appeal'
  | 'documents.letter.date'
  | 'documents.letter.decision'
  | 'documents.letter.delegation'
  | 'documents.letter.officer'
  | 'documents.letter.reasons'
  | 'documents.letter.reference'
  | 'documents.letter.title'
  | 'documents.number'
  | 'documents.page'
  | 'documents.receipt.heading'
  | 'documents.receipt.lead'
  | 'documents.receipt.next'
  | 'documents.receipt.no-answer'
  | 'documents.receipt.proof'
  | 'documents.receipt.proof-text'
  | 'documents.receipt.sent'
  | 'documents.receipt.sent-at'
  | 'documents.receipt.sent-by'
  | 'documents.receipt.service'
  | 'documents.receipt.title'
  | 'eid.banner'
  | 'eid.banner.more'
  | 'eid.brand'
  | 'eid.ended.back'
  | 'eid.ended.text'
  | 'eid.ended.title'
  | 'eid.error.details'
  | 'eid.error.text'
  | 'eid.error.title'
  | 'eid.fail.busy'
  | 'eid.fail.busy.note'
  | 'eid.fail.cancel'
  | 'eid.fail.cancel.note'
  | 'eid.fail.ended'
  | 'eid.fail.ended.note'
  | 'eid.fail.error'
  | 'eid.fail.error.note'
  | 'eid.fail.lead'
  | 'eid.fail.time-out'
  | 'eid.fail.time-out.note'
  | 'eid.fail.title'
  | 'eid.fail.too-low'
  | 'eid.fail.too-low.note'
  | 'eid.language'
  | 'eid.pick.age'
  | 'eid.pick.lead'
  | 'eid.pick.message'
  | 'eid.pick.people'
  | 'eid.pick.title.residents'
  | 'eid.pick.title.staff'
  | 'kernel.bad.content-type'
  | 'kernel.bad.method'
  | 'kernel.bad.origin'
  | 'kernel.bad.token'
  | 'kernel.bad.too-large'
  | 'kernel.bad.too-many'
  | 'kernel.fault.back'
  | 'kernel.fault.bad.title'
  | 'kernel.fault.bug.text'
  | 'kernel.fault.bug.title'
  | 'kernel.fault.down.text'
  | 'kernel.fault.down.title'
  | 'kernel.fault.full.text'
  | 'kernel.fault.full.title'
  | 'kernel.fault.incident'
  | 'kernel.fault.missing.text'
  | 'kernel.fault.missing.title'
  | 'kernel.fault.refused.title'
  | 'kernel.fault.stale.again'
  | 'kernel.fault.stale.text'
  | 'kernel.fault.stale.title'
  | 'kernel.fault.uncertain.text'
  | 'kernel.fault.uncertain.title'
  | 'kernel.files.broken'
  | 'kernel.files.empty'
  | 'kernel.files.form-too-large'
  | 'kernel.files.infected'
  | 'kernel.files.no-room'
  | 'kernel.files.too-large'
  | 'kernel.files.too-many'
  | 'kernel.files.waiting'
  | 'kernel.files.wrong-type'
  | 'kernel.refused.right'
  | 'mailbox.at'
  | 'mailbox.attachments'
  | 'mailbox.caption'
  | 'mailbox.count'
  | 'mailbox.empty.text'
  | 'mailbox.empty.title'
  | 'mailbox.fresh'
  | 'mailbox.from'
  | 'mailbox.lead'
  | 'mailbox.message'
  | 'mailbox.no-subject'
  | 'mailbox.subject'
  | 'mailbox.title'
  | 'mailbox.to'
  | 'messages.body.empty'
  | 'messages.body.long'
  | 'people.contact.email-wrong'
  | 'people.contact.phone-wrong'
  | 'services.answer.declared'
  | 'services.answer.empty'
  | 'services.answer.no'
  | 'services.answer.yes'
  | 'services.ask.continue'
  | 'services.ask.later'
  | 'services.ask.replaced'
  | 'services.ask.saved'
  | 'services.check.lead'
  | 'services.check.send'
  | 'services.check.send-heading'
  | 'services.check.title'
  | 'services.file.waiting'
  | 'services.known.age'
  | 'services.known.name'
  | 'services.known.prefilled'
  | 'services.known.years'
  | 'services.question.birth-date.future'
  | 'services.question.birth-date.too-old'
  | 'services.question.date.digits'
  | 'services.question.date.incomplete'
  | 'services.question.date.no-such-day'
  | 'services.question.date.too-early'
  | 'services.question.date.too-late'
  | 'services.question.date.year'
  | 'services.question.declaration.tick'
  | 'services.question.email.form'
  | 'services.question.email.no-at'
  | 'services.question.file.choose'
  | 'services.question.long-text.too-long'
  | 'services.question.long-text.too-many-words'
  | 'services.question.many-of.choose'
  | 'services.question.many-of.too-few'
  | 'services.question.many-of.too-many'
  | 'services.question.number.decimals'
  | 'services.question.number.digits'
  | 'services.question.number.too-large'
  | 'services.question.number.too-small'
  | 'services.question.number.whole'
  | 'services.question.one-of.choose'
  | 'services.question.personal-number.century'
  | 'services.question.personal-number.checksum'
  | 'services.question.personal-number.coordination'
  | 'services.question.personal-number.date'
  | 'services.question.personal-number.form'
  | 'services.question.phone.digits'
  | 'services.question.phone.length'
  | 'services.question.postal-address.city'
  | 'services.question.postal-address.city-label'
  | 'services.question.postal-address.postal-code'
  | 'services.question.postal-address.postal-code-label'
  | 'services.question.postal-address.street'
  | 'services.question.postal-address.street-label'
  | 'services.question.text.too-long'
  | 'services.question.yes-no.choose'
  | 'services.receipt.answers'
  | 'services.receipt.by'
  | 'services.receipt.file'
  | 'services.receipt.follow'
  | 'services.receipt.hash'
  | 'services.receipt.next'
  | 'services.receipt.number'
  | 'services.receipt.pdf'
  | 'services.receipt.sent'
  | 'services.receipt.title'
  | 'services.saved.drafts'
  | 'services.saved.title'
  | 'services.saved.until'
  | 'services.saved.where'
  | 'services.start.begin'
  | 'services.start.continue'
  | 'services.start.draft'
  | 'services.start.drafts'
  | 'services.start.heading'
  | 'services.start.how'
  | 'services.start.needed'
  | 'services.start.pages'
  | 'services.start.purpose'
  | 'services.start.refused'
  | 'services.start.remove'
  | 'services.start.remove-heading'
  | 'services.start.remove-text'
  | 'services.start.resume-heading'
  | 'services.start.title'
  | 'services.window.closed'
  | 'services.window.early'
  | 'ui.back'
  | 'ui.breadcrumbs'
  | 'ui.change'
  | 'ui.chart.table'
  | 'ui.count.left'
  | 'ui.count.left-one'
  | 'ui.count.max'
  | 'ui.count.over'
  | 'ui.count.over-one'
  | 'ui.date.day'
  | 'ui.date.month'
  | 'ui.date.year'
  | 'ui.days.late'
  | 'ui.days.left'
  | 'ui.demo'
  | 'ui.error.prefix'
  | 'ui.error.title'
  | 'ui.file.chosen'
  | 'ui.file.remove'
  | 'ui.file.replace'
  | 'ui.filter.button'
  | 'ui.filter.clear'
  | 'ui.filter.title'
  | 'ui.footer.about'
  | 'ui.footer.accessibility'
  | 'ui.footer.contact'
  | 'ui.footer.readings'
  | 'ui.footer.staff'
  | 'ui.nav.cases'
  | 'ui.nav.label'
  | 'ui.nav.my-pages'
  | 'ui.nav.search'
  | 'ui.nav.services'
  | 'ui.optional'
  | 'ui.pagination.label'
  | 'ui.pagination.next'
  | 'ui.pagination.previous'
  | 'ui.room.desk'
  | 'ui.search.button'
  | 'ui.service'
  | 'ui.sign-in'
  | 'ui.sign-out'
  | 'ui.signed-in'
  | 'ui.skip'
  | 'ui.step'
  | 'ui.table.sort'

/** What the text of a key needs. Keys without placeholders are not here. */
export type TextArgs = {
  'cases.changed': { time: string | number; what: string | number }
  'cases.happened.closed': { who: string | number }
  'cases.happened.completion-requested': { who: string | number; day: string | number }
  'cases.happened.decided': { who: string | number; outcome: string | number }
  'cases.happened.message-sent': { who: string | number }
  'cases.happened.reassigned': { who: string | number; to: string | number }
  'cases.happened.released': { who: string | number }
  'cases.happened.taken': { who: string | number }
  'cases.letter.applicant': { number: string | number }
  'cases.letter.heading': { service: string | number }
  'cases.mail.completion.body': { number: string | number; service: string | number; link: string | number; municipality: string | number }
  'cases.mail.completion.subject': { number: string | number }
  'cases.mail.decided.body': { number: string | number; service: string | number; link: string | number; municipality: string | number }
  'cases.mail.decided.subject': { number: string | number }
  'cases.mail.message.body': { number: string | number; service: string | number; link: string | number; municipality: string | number }
  'cases.mail.message.subject': { number: string | number }
  'cases.mail.neutral.body': { link: string | number; municipality: string | number }
  'cases.mail.received.body': { service: string | number; number: string | number; link: string | number; municipality: string | number }
  'cases.mail.received.subject': { number: string | number }
  'cases.mail.taken.body': { number: string | number; service: string | number; link: string | number; municipality: string | number }
  'cases.mail.taken.subject': { number: string | number }
  'cases.refused.delegation': { outcome: string | number }
  'cases.refused.others': { name: string | number }
  'cases.refused.taken': { name: string | number }
  'cases.refused.waiting': { day: string | number }
  'cases.text.long': { max: number; n: number }
  'documents.letter.decision': { outcome: string | number }
  'documents.letter.delegation': { delegation: string | number }
  'documents.letter.reference': { number: string | number }
  'documents.letter.title': { heading: string | number; number: string | number }
  'documents.page': { page: string | number; pages: string | number }
  'documents.receipt.title': { service: string | number; number: string | number }
  'eid.ended.back': { service: string | number }
  'eid.pick.age': { age: string | number }
  'eid.pick.lead': { service: string | number }
  'eid.pick.message': { service: string | number }
  'kernel.fault.incident': { incident: string | number }
  'kernel.files.too-large': { megabytes: string | number }
  'kernel.files.wrong-type': { types: string | number }
  'mailbox.count': { shown: number; total: number }
  'messages.body.long': { max: number; n: number }
  'services.ask.saved': { until: string | number }
  'services.known.years': { age: string | number }
  'services.question.date.too-early': { date: string | number }
  'services.question.date.too-late': { date: string | number }
  'services.question.long-text.too-long': { over: number; max: number }
  'services.question.long-text.too-many-words': { over: number; max: number }
  'services.question.many-of.too-few': { min: number }
  'services.question.many-of.too-many': { max: number; count: number }
  'services.question.number.decimals': { decimals: number }
  'services.question.number.too-large': { max: number }
  'services.question.number.too-small': { min: number }
  'services.question.text.too-long': { max: number; length: number }
  'services.receipt.by': { date: string | number }
  'services.receipt.hash': { version: number; hash: string | number }
  'services.receipt.sent': { service: string | number; at: string | number }
  'services.saved.until': { until: string | number }
  'services.start.draft': { at: string | number; until: string | number }
  'services.start.drafts': { days: number }
  'services.start.pages': { pages: number }
  'services.start.title': { service: string | number }
  'services.window.closed': { date: string | number }
  'services.window.early': { date: string | number }
  'ui.count.max': { n: number }
  'ui.days.late': { days: number }
  'ui.days.left': { days: number }
  'ui.error.title': { n: number }
  'ui.step': { n: string | number; of: string | number }
}
