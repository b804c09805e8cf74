// Written by bin/texts.ts from the texts/sv.json files. Run it after a change of a text.

export type TextKey =
  | 'cases.answer.already'
  | 'cases.answer.empty'
  | 'cases.ask.due-wrong'
  | 'cases.ask.text-empty'
  | 'cases.assign.choose'
  | 'cases.block.closed'
  | 'cases.block.days-wrong'
  | 'cases.block.gap'
  | 'cases.block.no-case'
  | 'cases.block.no-register'
  | 'cases.block.not-asked'
  | 'cases.block.text-wrong'
  | 'cases.block.unknown-person'
  | 'cases.changed'
  | 'cases.decide.choose'
  | 'cases.decide.choose-appeal'
  | 'cases.decide.gap'
  | 'cases.decide.open-place'
  | 'cases.decide.reasons-empty'
  | 'cases.decide.text-empty'
  | 'cases.happened.claimed'
  | 'cases.happened.closed'
  | 'cases.happened.completed'
  | 'cases.happened.completion-prolonged'
  | 'cases.happened.completion-requested'
  | 'cases.happened.completion-withdrawn'
  | 'cases.happened.corrected'
  | 'cases.happened.decided'
  | 'cases.happened.message-received'
  | 'cases.happened.message-sent'
  | 'cases.happened.opened'
  | 'cases.happened.own-step-done'
  | 'cases.happened.reassigned'
  | 'cases.happened.recalled'
  | 'cases.happened.released'
  | 'cases.happened.replied'
  | 'cases.happened.signature-all'
  | 'cases.happened.signature-asked'
  | 'cases.happened.signature-declined'
  | 'cases.happened.signature-expired'
  | 'cases.happened.signature-outdated'
  | 'cases.happened.signature-recalled'
  | 'cases.happened.signature-signed'
  | 'cases.happened.signature-withdrawn'
  | 'cases.happened.signature-without'
  | 'cases.happened.steered'
  | 'cases.happened.step-done'
  | 'cases.happened.taken'
  | 'cases.happened.written-off'
  | 'cases.letter.applicant'
  | 'cases.letter.heading'
  | 'cases.letter.organisation'
  | 'cases.letter.sender'
  | 'cases.mail.completion.body'
  | 'cases.mail.completion.subject'
  | 'cases.mail.decided.body'
  | 'cases.mail.decided.subject'
  | 'cases.mail.message.body'
  | 'cases.mail.message.subject'
  | 'cases.mail.prolonged.body'
  | 'cases.mail.prolonged.subject'
  | 'cases.mail.received-booked.body'
  | 'cases.mail.received-booked.subject'
  | 'cases.mail.received.body'
  | 'cases.mail.received.subject'
  | 'cases.mail.replied.body'
  | 'cases.mail.replied.subject'
  | 'cases.mail.sender.decided.body'
  | 'cases.mail.sender.decided.subject'
  | 'cases.mail.sender.message.body'
  | 'cases.mail.sender.message.subject'
  | 'cases.mail.sender.received.body'
  | 'cases.mail.sender.received.subject'
  | 'cases.mail.sender.replied.body'
  | 'cases.mail.sender.replied.subject'
  | 'cases.mail.signatures.body'
  | 'cases.mail.signatures.subject'
  | 'cases.mail.taken.body'
  | 'cases.mail.taken.subject'
  | 'cases.mail.withdrawn.body'
  | 'cases.mail.withdrawn.subject'
  | 'cases.mail.written-off.body'
  | 'cases.mail.written-off.subject'
  | 'cases.outcome.approved'
  | 'cases.outcome.dismissed'
  | 'cases.outcome.refused'
  | 'cases.prolong.due-wrong'
  | 'cases.refused.asked'
  | 'cases.refused.closed'
  | 'cases.refused.corrected-already'
  | 'cases.refused.decided'
  | 'cases.refused.deciding'
  | 'cases.refused.delegation'
  | 'cases.refused.is-decided'
  | 'cases.refused.is-replied-to'
  | 'cases.refused.no-applicant'
  | 'cases.refused.no-step'
  | 'cases.refused.not-recalled'
  | 'cases.refused.not-skipped'
  | 'cases.refused.not-taken'
  | 'cases.refused.not-yours'
  | 'cases.refused.nothing-asked'
  | 'cases.refused.nothing-corrected'
  | 'cases.refused.other-step-first'
  | 'cases.refused.others'
  | 'cases.refused.recalled'
  | 'cases.refused.right'
  | 'cases.refused.taken'
  | 'cases.refused.undecided'
  | 'cases.refused.waiting'
  | 'cases.reply.choose'
  | 'cases.reply.kind-done'
  | 'cases.reply.kind-known'
  | 'cases.reply.kind-not-done'
  | 'cases.reply.kind-referred'
  | 'cases.reply.text-empty'
  | 'cases.state.assigned'
  | 'cases.state.closed'
  | 'cases.state.decided'
  | 'cases.state.received'
  | 'cases.state.waiting'
  | 'cases.steer.choose-step'
  | 'cases.steer.reason-empty'
  | 'cases.step.choose'
  | 'cases.step.date'
  | 'cases.step.empty'
  | 'cases.step.gone'
  | 'cases.step.long'
  | 'cases.step.no'
  | 'cases.step.number'
  | 'cases.step.yes'
  | 'cases.text.long'
  | 'cases.who.system'
  | 'cases.withdraw.reason-empty'
  | 'desk.ask.due'
  | 'desk.ask.due-hint'
  | 'desk.ask.due-wrong'
  | 'desk.ask.lead'
  | 'desk.ask.send'
  | 'desk.ask.text'
  | 'desk.ask.text-hint'
  | 'desk.ask.title'
  | 'desk.assign.button'
  | 'desk.assign.choose'
  | 'desk.assign.title'
  | 'desk.assign.to'
  | 'desk.booked.title'
  | 'desk.booked.was'
  | 'desk.case.about'
  | 'desk.case.answers'
  | 'desk.case.applicant'
  | 'desk.case.authority'
  | 'desk.case.children'
  | 'desk.case.closed'
  | 'desk.case.completions'
  | 'desk.case.concerns'
  | 'desk.case.concerns-line'
  | 'desk.case.custody'
  | 'desk.case.decided'
  | 'desk.case.documents'
  | 'desk.case.email'
  | 'desk.case.messages'
  | 'desk.case.name'
  | 'desk.case.number'
  | 'desk.case.organisation-number'
  | 'desk.case.permission'
  | 'desk.case.phone'
  | 'desk.case.represented'
  | 'desk.case.right'
  | 'desk.case.timeline'
  | 'desk.case.unit'
  | 'desk.completion.answer'
  | 'desk.completion.asked'
  | 'desk.completion.due'
  | 'desk.completion.none'
  | 'desk.completion.withdrawn'
  | 'desk.corrected.after'
  | 'desk.corrected.at'
  | 'desk.corrected.before'
  | 'desk.corrected.nothing'
  | 'desk.corrected.title'
  | 'desk.corrected.what'
  | 'desk.deadline.completion'
  | 'desk.deadline.decide'
  | 'desk.deadline.delay'
  | 'desk.deadline.late'
  | 'desk.deadline.left'
  | 'desk.decision.by'
  | 'desk.decision.delegation'
  | 'desk.decision.made'
  | 'desk.decision.presented'
  | 'desk.decision.reasons'
  | 'desk.decision.when'
  | 'desk.do.ask'
  | 'desk.do.close'
  | 'desk.do.decide'
  | 'desk.do.dismiss'
  | 'desk.do.prolong'
  | 'desk.do.release'
  | 'desk.do.reply'
  | 'desk.do.take'
  | 'desk.do.withdraw'
  | 'desk.do.write-off'
  | 'desk.list.all'
  | 'desk.list.all-services'
  | 'desk.list.applicant'
  | 'desk.list.capped'
  | 'desk.list.decide-by'
  | 'desk.list.me'
  | 'desk.list.mine'
  | 'desk.list.nobody'
  | 'desk.list.none'
  | 'desk.list.none-found'
  | 'desk.list.none-found-text'
  | 'desk.list.none-mine'
  | 'desk.list.none-mine-text'
  | 'desk.list.none-text'
  | 'desk.list.number'
  | 'desk.list.officer'
  | 'desk.list.open'
  | 'desk.list.opened'
  | 'desk.list.search'
  | 'desk.list.search-hint'
  | 'desk.list.service'
  | 'desk.list.shown'
  | 'desk.list.state'
  | 'desk.list.tab'
  | 'desk.list.tabs'
  | 'desk.list.title'
  | 'desk.list.unassigned'
  | 'desk.list.unread'
  | 'desk.map.at'
  | 'desk.map.been'
  | 'desk.map.lead'
  | 'desk.map.link'
  | 'desk.map.mark-at'
  | 'desk.map.mark-been'
  | 'desk.map.not-yet'
  | 'desk.map.nowhere'
  | 'desk.map.picture'
  | 'desk.map.title'
  | 'desk.masked'
  | 'desk.messages.attach'
  | 'desk.messages.cut'
  | 'desk.messages.file'
  | 'desk.messages.file-hint'
  | 'desk.messages.hint'
  | 'desk.messages.hint-unsigned'
  | 'desk.messages.mark-read'
  | 'desk.messages.none'
  | 'desk.messages.send'
  | 'desk.messages.write'
  | 'desk.notice.asked'
  | 'desk.notice.begin-from'
  | 'desk.notice.prolonged'
  | 'desk.notice.sent'
  | 'desk.notice.steered'
  | 'desk.notice.step-done'
  | 'desk.notice.take-back'
  | 'desk.notice.withdrawn'
  | 'desk.now.closed'
  | 'desk.now.decided'
  | 'desk.now.decided-on-map'
  | 'desk.now.handle'
  | 'desk.now.handle-reply'
  | 'desk.now.handle-unsigned'
  | 'desk.now.nobody'
  | 'desk.now.others'
  | 'desk.now.overdue'
  | 'desk.now.step'
  | 'desk.now.take'
  | 'desk.now.title'
  | 'desk.outcome.decided-by'
  | 'desk.outcome.decided-elsewhere'
  | 'desk.outcome.delegation'
  | 'desk.outcome.draft'
  | 'desk.outcome.next'
  | 'desk.outcome.title'
  | 'desk.outcome.unable'
  | 'desk.outcome.unable-text'
  | 'desk.own-signature.changed'
  | 'desk.own-signature.changed-text'
  | 'desk.own-signature.details'
  | 'desk.own-signature.hash'
  | 'desk.own-signature.issuer'
  | 'desk.own-signature.signed'
  | 'desk.own-signature.title'
  | 'desk.prolong.due'
  | 'desk.prolong.lead'
  | 'desk.prolong.send'
  | 'desk.prolong.title'
  | 'desk.protected'
  | 'desk.protected-text'
  | 'desk.recalled.before-decision'
  | 'desk.recalled.done'
  | 'desk.recalled.tag'
  | 'desk.recalled.text'
  | 'desk.recalled.title'
  | 'desk.recalled.to-case'
  | 'desk.reply-review.lead'
  | 'desk.reply-review.not-told'
  | 'desk.reply-review.note'
  | 'desk.reply-review.send'
  | 'desk.reply-review.title'
  | 'desk.reply-review.told'
  | 'desk.reply.by'
  | 'desk.reply.earlier'
  | 'desk.reply.kind'
  | 'desk.reply.lead'
  | 'desk.reply.made'
  | 'desk.reply.next'
  | 'desk.reply.suggestions'
  | 'desk.reply.suggestions-text'
  | 'desk.reply.text'
  | 'desk.reply.text-hint'
  | 'desk.reply.title'
  | 'desk.reply.when'
  | 'desk.review.appeal'
  | 'desk.review.appeal-text'
  | 'desk.review.choose-appeal'
  | 'desk.review.choose-appeal-hint'
  | 'desk.review.lead'
  | 'desk.review.note'
  | 'desk.review.note-not-told'
  | 'desk.review.note-told'
  | 'desk.review.regime'
  | 'desk.review.regime-forvaltningsbesvar'
  | 'desk.review.regime-laglighetsprovning'
  | 'desk.review.regime-none'
  | 'desk.review.sign'
  | 'desk.review.title'
  | 'desk.signatures.declined'
  | 'desk.signatures.expired'
  | 'desk.signatures.part'
  | 'desk.signatures.reason'
  | 'desk.signatures.signed'
  | 'desk.signatures.state'
  | 'desk.signatures.title'
  | 'desk.signatures.unsigned'
  | 'desk.signatures.unsigned-text'
  | 'desk.signatures.until'
  | 'desk.signatures.waiting'
  | 'desk.signatures.what'
  | 'desk.signatures.what-text'
  | 'desk.signatures.when'
  | 'desk.signatures.who'
  | 'desk.signatures.withdrawn'
  | 'desk.statistics.answer'
  | 'desk.statistics.answered'
  | 'desk.statistics.asked'
  | 'desk.statistics.by-device'
  | 'desk.statistics.by-language'
  | 'desk.statistics.by-month'
  | 'desk.statistics.by-version'
  | 'desk.statistics.complaint'
  | 'desk.statistics.complaints'
  | 'desk.statistics.csv'
  | 'desk.statistics.days'
  | 'desk.statistics.device'
  | 'desk.statistics.device-desk'
  | 'desk.statistics.device-phone'
  | 'desk.statistics.feedback'
  | 'desk.statistics.feedback-chart'
  | 'desk.statistics.feedback-finding'
  | 'desk.statistics.feedback-none'
  | 'desk.statistics.few'
  | 'desk.statistics.file'
  | 'desk.statistics.from-to'
  | 'desk.statistics.half'
  | 'desk.statistics.hidden'
  | 'desk.statistics.how'
  | 'desk.statistics.how-text'
  | 'desk.statistics.in-row'
  | 'desk.statistics.language'
  | 'desk.statistics.lead'
  | 'desk.statistics.left'
  | 'desk.statistics.left-here'
  | 'desk.statistics.left-how'
  | 'desk.statistics.list-caption'
  | 'desk.statistics.measure'
  | 'desk.statistics.minutes'
  | 'desk.statistics.month'
  | 'desk.statistics.none'
  | 'desk.statistics.none-text'
  | 'desk.statistics.nothing'
  | 'desk.statistics.nothing-text'
  | 'desk.statistics.of'
  | 'desk.statistics.of-all'
  | 'desk.statistics.of-pilot'
  | 'desk.statistics.over'
  | 'desk.statistics.page'
  | 'desk.statistics.part'
  | 'desk.statistics.per-100'
  | 'desk.statistics.percent'
  | 'desk.statistics.period'
  | 'desk.statistics.pilot'
  | 'desk.statistics.pilot-name'
  | 'desk.statistics.question'
  | 'desk.statistics.questions'
  | 'desk.statistics.reached'
  | 'desk.statistics.seconds'
  | 'desk.statistics.sent'
  | 'desk.statistics.service'
  | 'desk.statistics.share'
  | 'desk.statistics.started'
  | 'desk.statistics.time'
  | 'desk.statistics.time-focus'
  | 'desk.statistics.time-page'
  | 'desk.statistics.times'
  | 'desk.statistics.title'
  | 'desk.statistics.under'
  | 'desk.statistics.unknown'
  | 'desk.statistics.version'
  | 'desk.statistics.way'
  | 'desk.statistics.way-chart'
  | 'desk.statistics.way-even'
  | 'desk.statistics.way-finding'
  | 'desk.statistics.words'
  | 'desk.statistics.words-csv'
  | 'desk.statistics.words-file'
  | 'desk.statistics.written'
  | 'desk.statistics.written-text'
  | 'desk.statistics.wrong'
  | 'desk.steer.give'
  | 'desk.steer.give-lead'
  | 'desk.steer.give-title'
  | 'desk.steer.none'
  | 'desk.steer.repeat'
  | 'desk.steer.repeat-lead'
  | 'desk.steer.repeat-title'
  | 'desk.steer.skip'
  | 'desk.steer.skip-lead'
  | 'desk.steer.skip-title'
  | 'desk.steer.text'
  | 'desk.steer.title'
  | 'desk.steer.which'
  | 'desk.steer.why'
  | 'desk.steer.why-hint'
  | 'desk.step.done'
  | 'desk.step.given'
  | 'desk.step.nothing-asked'
  | 'desk.step.stopped'
  | 'desk.step.stopped-text'
  | 'desk.step.waits-for-applicant'
  | 'desk.steps.applicant'
  | 'desk.steps.done'
  | 'desk.steps.given'
  | 'desk.steps.repeated'
  | 'desk.steps.skipped'
  | 'desk.steps.title'
  | 'desk.unsigned'
  | 'desk.unsigned-not-told'
  | 'desk.unsigned-text'
  | 'desk.unsigned-told'
  | 'desk.withdraw.lead'
  | 'desk.withdraw.reason'
  | 'desk.withdraw.reason-hint'
  | 'desk.withdraw.send'
  | 'desk.withdraw.title'
  | 'desk.write.earlier'
  | 'desk.write.lead'
  | 'desk.write.next'
  | 'desk.write.reasons'
  | 'desk.write.reasons-hint'
  | 'desk.write.suggestions'
  | 'desk.write.suggestions-text'
  | 'desk.write.take-back'
  | 'desk.write.text'
  | 'desk.write.title'
  | 'desk.written.case'
  | 'desk.written.copy'
  | 'desk.written.message'
  | 'desk.written.title'
  | 'documents.concerns'
  | 'documents.letter.appeal'
  | 'documents.letter.concerns'
  | 'documents.letter.date'
  | 'documents.letter.decision'
  | 'documents.letter.delegation'
  | 'documents.letter.final'
  | 'documents.letter.lawfulness'
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
  | 'documents.receipt.proof-verify'
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
  | 'eid.fail.other'
  | 'eid.fail.other.note'
  | 'eid.fail.time-out'
  | 'eid.fail.time-out.note'
  | 'eid.fail.title'
  | 'eid.fail.too-low'
  | 'eid.fail.too-low.note'
  | 'eid.language'
  | 'eid.pick.age'
  | 'eid.pick.lead'
  | 'eid.pick.lead.sign'
  | 'eid.pick.message'
  | 'eid.pick.title.residents'
  | 'eid.pick.title.sign'
  | 'eid.pick.title.staff'
  | 'eid.sign.do'
  | 'eid.sign.lead'
  | 'eid.sign.title'
  | 'kernel.bad.content-type'
  | 'kernel.bad.cut-off'
  | 'kernel.bad.method'
  | 'kernel.bad.origin'
  | 'kernel.bad.token'
  | 'kernel.bad.too-large'
  | 'kernel.bad.too-many'
  | 'kernel.bad.too-many-asked'
  | 'kernel.bad.too-many-files'
  | 'kernel.bad.too-many-reads'
  | 'kernel.bad.too-many-sent'
  | 'kernel.fault.back'
  | 'kernel.fault.bad.title'
  | 'kernel.fault.bug.text'
  | 'kernel.fault.bug.title'
  | 'kernel.fault.case'
  | 'kernel.fault.cases'
  | 'kernel.fault.down.text'
  | 'kernel.fault.down.title'
  | 'kernel.fault.full.text'
  | 'kernel.fault.full.title'
  | 'kernel.fault.incident'
  | 'kernel.fault.missing.text'
  | 'kernel.fault.missing.title'
  | 'kernel.fault.page'
  | 'kernel.fault.refused.title'
  | 'kernel.fault.signed-out'
  | 'kernel.fault.signed-out-back'
  | 'kernel.fault.signed-out-kept'
  | 'kernel.fault.stale.again'
  | 'kernel.fault.stale.text'
  | 'kernel.fault.stale.title'
  | 'kernel.fault.uncertain.text'
  | 'kernel.fault.uncertain.title'
  | 'kernel.files.broken'
  | 'kernel.files.damaged'
  | 'kernel.files.empty'
  | 'kernel.files.form-too-large'
  | 'kernel.files.infected'
  | 'kernel.files.no-room'
  | 'kernel.files.other-content'
  | 'kernel.files.too-large'
  | 'kernel.files.too-many'
  | 'kernel.files.too-much'
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
  | 'messages.mail.neutral.body'
  | 'messages.mail.neutral.subject'
  | 'my-pages.answer.file'
  | 'my-pages.answer.from'
  | 'my-pages.answer.label'
  | 'my-pages.answer.send'
  | 'my-pages.answer.title'
  | 'my-pages.answer.until'
  | 'my-pages.booked.change'
  | 'my-pages.booked.how'
  | 'my-pages.booked.title'
  | 'my-pages.booked.was'
  | 'my-pages.booked.write'
  | 'my-pages.case.answered'
  | 'my-pages.case.answers'
  | 'my-pages.case.asked-by'
  | 'my-pages.case.caption'
  | 'my-pages.case.concerns'
  | 'my-pages.case.concerns-term'
  | 'my-pages.case.decide-by'
  | 'my-pages.case.documents'
  | 'my-pages.case.facts'
  | 'my-pages.case.history'
  | 'my-pages.case.mine'
  | 'my-pages.case.nobody'
  | 'my-pages.case.number'
  | 'my-pages.case.officer'
  | 'my-pages.case.phone'
  | 'my-pages.case.receipt'
  | 'my-pages.case.receipt-pdf'
  | 'my-pages.case.sent'
  | 'my-pages.case.sent-by'
  | 'my-pages.case.sent-by-somebody'
  | 'my-pages.case.sent-on'
  | 'my-pages.case.unit'
  | 'my-pages.case.your-answer'
  | 'my-pages.change.add'
  | 'my-pages.change.add-text'
  | 'my-pages.change.correct'
  | 'my-pages.change.correct-signed'
  | 'my-pages.change.correct-text'
  | 'my-pages.change.corrected'
  | 'my-pages.change.recall'
  | 'my-pages.change.recall-text'
  | 'my-pages.change.title'
  | 'my-pages.decision.appeal'
  | 'my-pages.decision.appeal-forvaltningsbesvar'
  | 'my-pages.decision.appeal-laglighetsprovning'
  | 'my-pages.decision.appeal-none'
  | 'my-pages.decision.basis'
  | 'my-pages.decision.by'
  | 'my-pages.decision.caption'
  | 'my-pages.decision.for'
  | 'my-pages.decision.letter'
  | 'my-pages.decision.letter-soon'
  | 'my-pages.decision.prepared'
  | 'my-pages.decision.reasons'
  | 'my-pages.decision.right'
  | 'my-pages.decision.who'
  | 'my-pages.decline.lead'
  | 'my-pages.decline.reason'
  | 'my-pages.decline.reason-hint'
  | 'my-pages.decline.send'
  | 'my-pages.decline.title'
  | 'my-pages.details.born'
  | 'my-pages.details.email'
  | 'my-pages.details.email-hint'
  | 'my-pages.details.email-protected'
  | 'my-pages.details.known'
  | 'my-pages.details.known-hint'
  | 'my-pages.details.language'
  | 'my-pages.details.language-missing'
  | 'my-pages.details.lead'
  | 'my-pages.details.name'
  | 'my-pages.details.number-coordination'
  | 'my-pages.details.number-personal'
  | 'my-pages.details.phone'
  | 'my-pages.details.phone-hint'
  | 'my-pages.details.save'
  | 'my-pages.details.title'
  | 'my-pages.drafts.begun'
  | 'my-pages.drafts.complete'
  | 'my-pages.drafts.continue'
  | 'my-pages.drafts.corrects'
  | 'my-pages.drafts.go-on'
  | 'my-pages.drafts.lead'
  | 'my-pages.drafts.none'
  | 'my-pages.drafts.none-text'
  | 'my-pages.drafts.remove'
  | 'my-pages.drafts.saved'
  | 'my-pages.drafts.step'
  | 'my-pages.drafts.title'
  | 'my-pages.drafts.until'
  | 'my-pages.file.hint'
  | 'my-pages.happened.case.claimed'
  | 'my-pages.happened.case.completed'
  | 'my-pages.happened.case.corrected'
  | 'my-pages.happened.case.message-received'
  | 'my-pages.happened.case.opened'
  | 'my-pages.happened.case.recalled'
  | 'my-pages.help.accepted'
  | 'my-pages.help.ask'
  | 'my-pages.help.code'
  | 'my-pages.help.code-hint'
  | 'my-pages.help.code-label'
  | 'my-pages.help.code-lead'
  | 'my-pages.help.for'
  | 'my-pages.help.go-on'
  | 'my-pages.help.handed'
  | 'my-pages.help.handed-to'
  | 'my-pages.help.leave'
  | 'my-pages.help.open'
  | 'my-pages.help.somebody'
  | 'my-pages.help.taken-over'
  | 'my-pages.help.text'
  | 'my-pages.help.title'
  | 'my-pages.messages.attach'
  | 'my-pages.messages.closed'
  | 'my-pages.messages.cut'
  | 'my-pages.messages.file'
  | 'my-pages.messages.hint'
  | 'my-pages.messages.label'
  | 'my-pages.messages.none'
  | 'my-pages.messages.read'
  | 'my-pages.messages.send'
  | 'my-pages.messages.title'
  | 'my-pages.messages.unsent'
  | 'my-pages.messages.you'
  | 'my-pages.nav.details'
  | 'my-pages.nav.drafts'
  | 'my-pages.nav.label'
  | 'my-pages.nav.overview'
  | 'my-pages.nav.readings'
  | 'my-pages.nav.sign'
  | 'my-pages.next.assigned'
  | 'my-pages.next.decided'
  | 'my-pages.next.late'
  | 'my-pages.next.received'
  | 'my-pages.next.replied'
  | 'my-pages.next.waiting'
  | 'my-pages.notice.answered'
  | 'my-pages.notice.asked-again'
  | 'my-pages.notice.declined'
  | 'my-pages.notice.recalled'
  | 'my-pages.notice.saved'
  | 'my-pages.notice.sent'
  | 'my-pages.notice.signature-withdrawn'
  | 'my-pages.notice.signed'
  | 'my-pages.notice.step-done'
  | 'my-pages.organisations.checked'
  | 'my-pages.organisations.draft'
  | 'my-pages.organisations.lead'
  | 'my-pages.organisations.link'
  | 'my-pages.organisations.link-text'
  | 'my-pages.organisations.no-cases'
  | 'my-pages.organisations.none'
  | 'my-pages.organisations.none-text'
  | 'my-pages.organisations.number'
  | 'my-pages.organisations.silent'
  | 'my-pages.organisations.silent-title'
  | 'my-pages.organisations.title'
  | 'my-pages.organisations.unconnected'
  | 'my-pages.outcome.approved'
  | 'my-pages.outcome.dismissed'
  | 'my-pages.outcome.refused'
  | 'my-pages.overview.all-drafts'
  | 'my-pages.overview.decided'
  | 'my-pages.overview.drafts'
  | 'my-pages.overview.empty'
  | 'my-pages.overview.empty-text'
  | 'my-pages.overview.find'
  | 'my-pages.overview.hello'
  | 'my-pages.overview.messages'
  | 'my-pages.overview.new'
  | 'my-pages.overview.open'
  | 'my-pages.overview.task'
  | 'my-pages.overview.task-hint'
  | 'my-pages.overview.tasks'
  | 'my-pages.overview.unread'
  | 'my-pages.protected.few'
  | 'my-pages.protected.mail'
  | 'my-pages.protected.shared'
  | 'my-pages.protected.title'
  | 'my-pages.readings.client'
  | 'my-pages.readings.co-signer'
  | 'my-pages.readings.colleague'
  | 'my-pages.readings.guardian'
  | 'my-pages.readings.helper'
  | 'my-pages.readings.lead'
  | 'my-pages.readings.no-more'
  | 'my-pages.readings.none'
  | 'my-pages.readings.none-text'
  | 'my-pages.readings.system'
  | 'my-pages.readings.times'
  | 'my-pages.readings.title'
  | 'my-pages.readings.what'
  | 'my-pages.readings.what-case'
  | 'my-pages.readings.what-case-file'
  | 'my-pages.readings.what-case-list'
  | 'my-pages.readings.what-concerned'
  | 'my-pages.readings.what-draft'
  | 'my-pages.readings.what-map-comment'
  | 'my-pages.readings.what-my-cases'
  | 'my-pages.readings.what-other'
  | 'my-pages.readings.what-register'
  | 'my-pages.readings.what-signature'
  | 'my-pages.readings.when'
  | 'my-pages.readings.who'
  | 'my-pages.readings.why'
  | 'my-pages.readings.why-custody'
  | 'my-pages.readings.why-handed-over'
  | 'my-pages.readings.why-handling'
  | 'my-pages.readings.why-helper'
  | 'my-pages.readings.why-maps'
  | 'my-pages.readings.why-organisation'
  | 'my-pages.readings.why-other'
  | 'my-pages.readings.why-portal'
  | 'my-pages.readings.why-signing'
  | 'my-pages.readings.wrong'
  | 'my-pages.recall.no'
  | 'my-pages.recall.text'
  | 'my-pages.recall.title'
  | 'my-pages.recall.yes'
  | 'my-pages.recalled.closed'
  | 'my-pages.recalled.text'
  | 'my-pages.recalled.title'
  | 'my-pages.reply.by'
  | 'my-pages.reply.caption'
  | 'my-pages.reply.done'
  | 'my-pages.reply.final'
  | 'my-pages.reply.for'
  | 'my-pages.reply.known'
  | 'my-pages.reply.not-done'
  | 'my-pages.reply.referred'
  | 'my-pages.sign.after-declined'
  | 'my-pages.sign.after-expired'
  | 'my-pages.sign.after-signed'
  | 'my-pages.sign.after-withdrawn'
  | 'my-pages.sign.corrected'
  | 'my-pages.sign.deadline'
  | 'my-pages.sign.decline'
  | 'my-pages.sign.do'
  | 'my-pages.sign.from'
  | 'my-pages.sign.from-protected'
  | 'my-pages.sign.hash'
  | 'my-pages.sign.hidden'
  | 'my-pages.sign.lead'
  | 'my-pages.sign.none'
  | 'my-pages.sign.none-text'
  | 'my-pages.sign.one'
  | 'my-pages.sign.part'
  | 'my-pages.sign.part-text'
  | 'my-pages.sign.settled'
  | 'my-pages.sign.state-declined'
  | 'my-pages.sign.state-expired'
  | 'my-pages.sign.state-signed'
  | 'my-pages.sign.state-waiting'
  | 'my-pages.sign.state-withdrawn'
  | 'my-pages.sign.task'
  | 'my-pages.sign.task-hint'
  | 'my-pages.sign.title'
  | 'my-pages.sign.until'
  | 'my-pages.sign.waiting'
  | 'my-pages.sign.what'
  | 'my-pages.signatures.again'
  | 'my-pages.signatures.change'
  | 'my-pages.signatures.email'
  | 'my-pages.signatures.email-hint'
  | 'my-pages.signatures.how'
  | 'my-pages.signatures.one'
  | 'my-pages.signatures.send-again'
  | 'my-pages.signatures.text'
  | 'my-pages.signatures.title'
  | 'my-pages.signatures.withdraw'
  | 'my-pages.signatures.withdraw-do'
  | 'my-pages.signatures.withdraw-text'
  | 'my-pages.state.assigned'
  | 'my-pages.state.closed'
  | 'my-pages.state.decided'
  | 'my-pages.state.recalled'
  | 'my-pages.state.received'
  | 'my-pages.state.waiting'
  | 'my-pages.status.assigned'
  | 'my-pages.status.closed'
  | 'my-pages.status.decided'
  | 'my-pages.status.received'
  | 'my-pages.status.waiting'
  | 'my-pages.step.done'
  | 'my-pages.step.send'
  | 'my-pages.step.until'
  | 'my-pages.swedish.answers'
  | 'my-pages.swedish.decision'
  | 'my-pages.swedish.messages'
  | 'my-pages.swedish.question'
  | 'my-pages.title'
  | 'my-pages.track.decided'
  | 'my-pages.track.ended'
  | 'my-pages.track.handled'
  | 'my-pages.track.is-done'
  | 'my-pages.track.is-now'
  | 'my-pages.track.recalled'
  | 'my-pages.track.replied'
  | 'my-pages.track.sent'
  | 'my-pages.withdrawn.summary'
  | 'my-pages.withdrawn.text'
  | 'my-pages.withdrawn.title'
  | 'my-pages.withdrawn.why'
  | 'open-data.does.get-cases'
  | 'open-data.does.get-cases-number'
  | 'open-data.does.get-datasets-dcat'
  | 'open-data.does.get-healthz'
  | 'open-data.does.get-maps'
  | 'open-data.does.get-maps-map'
  | 'open-data.does.get-openapi-json'
  | 'open-data.does.get-oppna-data-tjanster'
  | 'open-data.does.get-oppna-data-tjanster-service'
  | 'open-data.does.get-readyz'
  | 'open-data.does.get-services'
  | 'open-data.does.get-services-service'
  | 'open-data.does.post-my-cases'
  | 'open-data.does.post-token'
  | 'open-data.page.call'
  | 'open-data.page.calls'
  | 'open-data.page.document'
  | 'open-data.page.document-link'
  | 'open-data.page.document-text'
  | 'open-data.page.empty'
  | 'open-data.page.everybody'
  | 'open-data.page.faults'
  | 'open-data.page.faults-text'
  | 'open-data.page.for-whom'
  | 'open-data.page.language'
  | 'open-data.page.lead'
  | 'open-data.page.log'
  | 'open-data.page.promise'
  | 'open-data.page.promise-text'
  | 'open-data.page.title'
  | 'open-data.page.token'
  | 'open-data.page.token-ask'
  | 'open-data.page.token-get'
  | 'open-data.page.token-time'
  | 'open-data.page.token-use'
  | 'open-data.page.what'
  | 'open-data.page.with-scope'
  | 'open-data.page.with-secret'
  | 'open-data.rdf.catalogue.description'
  | 'open-data.rdf.catalogue.title'
  | 'open-data.rdf.channel.e-service'
  | 'open-data.rdf.channel.paper'
  | 'open-data.rdf.cost.none'
  | 'open-data.rdf.data.description'
  | 'open-data.rdf.data.service'
  | 'open-data.rdf.data.service-description'
  | 'open-data.rdf.data.title'
  | 'open-data.rdf.form.json'
  | 'open-data.rdf.form.jsonld'
  | 'open-data.rdf.form.rdf'
  | 'open-data.rdf.form.ttl'
  | 'open-data.rdf.output.application'
  | 'open-data.rdf.output.opinion'
  | 'open-data.rdf.output.report'
  | 'open-data.rdf.services.keyword'
  | 'open-data.rdf.services.title'
  | 'people.contact.email-wrong'
  | 'people.contact.phone-wrong'
  | 'people.principal.born'
  | 'processes.block.wrong'
  | 'processes.decision.cannot.first'
  | 'processes.decision.cannot.in-a-ring'
  | 'processes.decision.cannot.is-needed'
  | 'processes.decision.cannot.last-output'
  | 'processes.decision.cannot.several-outputs'
  | 'processes.decision.changed'
  | 'processes.decision.column-name-missing'
  | 'processes.decision.date-wrong'
  | 'processes.decision.expression-missing'
  | 'processes.decision.feel-ends'
  | 'processes.decision.feel-name'
  | 'processes.decision.feel-type'
  | 'processes.decision.feel-unread'
  | 'processes.decision.gone'
  | 'processes.decision.name-missing'
  | 'processes.decision.nothing-to-undo'
  | 'processes.decision.number-wrong'
  | 'processes.decision.unit-missing'
  | 'processes.dmn.bad-id'
  | 'processes.dmn.doctype'
  | 'processes.dmn.double-id'
  | 'processes.dmn.double-namespace'
  | 'processes.dmn.hit-policy'
  | 'processes.dmn.no-decision'
  | 'processes.dmn.no-decisions'
  | 'processes.dmn.not-dmn'
  | 'processes.dmn.not-utf-8'
  | 'processes.dmn.not-xml'
  | 'processes.dmn.too-deep'
  | 'processes.dmn.too-large'
  | 'processes.dmn.uneven-rule'
  | 'processes.dmn.unsupported'
  | 'processes.finding.block-input-missing'
  | 'processes.finding.block-input-unknown'
  | 'processes.finding.block-output-unknown'
  | 'processes.finding.dangling-flow'
  | 'processes.finding.dead-end'
  | 'processes.finding.dead-step'
  | 'processes.finding.deadlock'
  | 'processes.finding.doctype'
  | 'processes.finding.double-id'
  | 'processes.finding.endless-tokens'
  | 'processes.finding.expression'
  | 'processes.finding.foreign-default'
  | 'processes.finding.gateway-without-question'
  | 'processes.finding.loose-boundary'
  | 'processes.finding.no-cardinality'
  | 'processes.finding.no-condition'
  | 'processes.finding.no-end'
  | 'processes.finding.no-handler'
  | 'processes.finding.no-id'
  | 'processes.finding.no-process'
  | 'processes.finding.no-step-that-ends'
  | 'processes.finding.no-time'
  | 'processes.finding.not-bpmn'
  | 'processes.finding.not-utf-8'
  | 'processes.finding.not-xml'
  | 'processes.finding.rule-without-table'
  | 'processes.finding.sent-to-nobody'
  | 'processes.finding.staff-by-default'
  | 'processes.finding.step-without-name'
  | 'processes.finding.task-without-lane'
  | 'processes.finding.too-deep'
  | 'processes.finding.too-large'
  | 'processes.finding.too-many-states'
  | 'processes.finding.unknown-block'
  | 'processes.finding.unknown-fact'
  | 'processes.finding.unknown-name'
  | 'processes.finding.unknown-process'
  | 'processes.finding.unreachable-end'
  | 'processes.finding.unreadable-ask'
  | 'processes.finding.unsupported'
  | 'processes.finding.unsupported-script'
  | 'processes.finding.waits-in-vain'
  | 'processes.finding.way-without-answer'
  | 'processes.finding.way-without-condition'
  | 'processes.finding.wrong-step-that-ends'
  | 'processes.incident.cardinality'
  | 'processes.incident.condition'
  | 'processes.incident.correlation'
  | 'processes.incident.decision'
  | 'processes.incident.endless'
  | 'processes.incident.expression'
  | 'processes.incident.failed'
  | 'processes.incident.no-decision'
  | 'processes.incident.no-link'
  | 'processes.incident.no-way'
  | 'processes.incident.other'
  | 'processes.incident.parked'
  | 'processes.incident.timer'
  | 'processes.incident.too-deep'
  | 'processes.map.cannot.answers-have-steps'
  | 'processes.map.cannot.few-answers'
  | 'processes.map.cannot.into-itself'
  | 'processes.map.cannot.last-end'
  | 'processes.map.cannot.not-a-step-of-people'
  | 'processes.map.cannot.not-simple'
  | 'processes.map.changed'
  | 'processes.map.comment-missing'
  | 'processes.map.comments-waiting'
  | 'processes.map.file-wrong'
  | 'processes.map.gone'
  | 'processes.map.has-errors'
  | 'processes.map.id-wrong'
  | 'processes.map.name-missing'
  | 'processes.map.note-missing'
  | 'processes.map.nothing-new'
  | 'processes.map.nothing-to-undo'
  | 'processes.map.too-long'
  | 'processes.map.unit-missing'
  | 'services.answer.born'
  | 'services.answer.checksum'
  | 'services.answer.consented'
  | 'services.answer.declared'
  | 'services.answer.empty'
  | 'services.answer.from-register'
  | 'services.answer.no'
  | 'services.answer.not-consented'
  | 'services.answer.protected-child'
  | 'services.answer.signed'
  | 'services.answer.signed-for'
  | 'services.answer.sum'
  | 'services.answer.yes'
  | 'services.ask.before'
  | 'services.ask.came'
  | 'services.ask.continue'
  | 'services.ask.gone'
  | 'services.ask.later'
  | 'services.ask.more'
  | 'services.ask.more-text'
  | 'services.ask.more-title'
  | 'services.ask.newer'
  | 'services.ask.not-saved'
  | 'services.ask.replaced'
  | 'services.ask.saved'
  | 'services.ask.saved-at'
  | 'services.ask.saved-code'
  | 'services.ask.saving'
  | 'services.behalf.about'
  | 'services.behalf.absent-text'
  | 'services.behalf.absent-title'
  | 'services.behalf.born'
  | 'services.behalf.call'
  | 'services.behalf.choose'
  | 'services.behalf.concerns'
  | 'services.behalf.concerns-sentence'
  | 'services.behalf.down'
  | 'services.behalf.down-sending'
  | 'services.behalf.down-text'
  | 'services.behalf.down-title'
  | 'services.behalf.ended'
  | 'services.behalf.for-organisation'
  | 'services.behalf.gone'
  | 'services.behalf.hint'
  | 'services.behalf.hint-both'
  | 'services.behalf.hint-organisations'
  | 'services.behalf.more-heading'
  | 'services.behalf.no-organisation-held'
  | 'services.behalf.no-organisation-held-title'
  | 'services.behalf.no-organisation-silent'
  | 'services.behalf.no-organisation-silent-title'
  | 'services.behalf.no-organisation-unconnected'
  | 'services.behalf.no-organisation-unconnected-title'
  | 'services.behalf.nobody-text'
  | 'services.behalf.nobody-title'
  | 'services.behalf.none-text'
  | 'services.behalf.none-title'
  | 'services.behalf.not-guardian'
  | 'services.behalf.not-held'
  | 'services.behalf.not-organisation'
  | 'services.behalf.not-person'
  | 'services.behalf.not-self'
  | 'services.behalf.not-yours'
  | 'services.behalf.other-number'
  | 'services.behalf.paper'
  | 'services.behalf.perhaps-more'
  | 'services.behalf.self'
  | 'services.behalf.silent'
  | 'services.behalf.silent-sending'
  | 'services.behalf.unchecked'
  | 'services.behalf.who'
  | 'services.check.as-oneself'
  | 'services.check.aside'
  | 'services.check.aside-text'
  | 'services.check.changed'
  | 'services.check.changed-text'
  | 'services.check.draft'
  | 'services.check.held'
  | 'services.check.held-text'
  | 'services.check.lead'
  | 'services.check.nobody'
  | 'services.check.send'
  | 'services.check.send-heading'
  | 'services.check.sign-in'
  | 'services.check.sign-in-text'
  | 'services.check.title'
  | 'services.check.unsettled'
  | 'services.check.unsettled-text'
  | 'services.child.ended'
  | 'services.child.unchecked'
  | 'services.claim.code'
  | 'services.claim.done'
  | 'services.claim.final'
  | 'services.claim.known'
  | 'services.claim.lead'
  | 'services.claim.no'
  | 'services.claim.title'
  | 'services.claim.yes'
  | 'services.code.go-on'
  | 'services.code.hint'
  | 'services.code.label'
  | 'services.code.lead'
  | 'services.code.title'
  | 'services.code.wrong'
  | 'services.correct.newer'
  | 'services.correct.send'
  | 'services.correct.text'
  | 'services.correct.title'
  | 'services.draft.full'
  | 'services.fee.decision'
  | 'services.fee.fixed'
  | 'services.fee.law'
  | 'services.fee.line'
  | 'services.fee.none'
  | 'services.fee.range'
  | 'services.fee.title'
  | 'services.feedback.about'
  | 'services.feedback.bad'
  | 'services.feedback.choose'
  | 'services.feedback.good'
  | 'services.feedback.question'
  | 'services.feedback.send'
  | 'services.feedback.so-so'
  | 'services.feedback.thanks'
  | 'services.feedback.title'
  | 'services.feedback.very-bad'
  | 'services.feedback.very-good'
  | 'services.feedback.words'
  | 'services.feedback.words-hint'
  | 'services.file.infected'
  | 'services.file.line-infected'
  | 'services.file.line-waiting'
  | 'services.file.waiting'
  | 'services.form.broken'
  | 'services.form.not-json'
  | 'services.form.too-large'
  | 'services.form.too-slow'
  | 'services.form.unknown'
  | 'services.group.full'
  | 'services.group.none'
  | 'services.group.not-ready'
  | 'services.group.same'
  | 'services.group.too-few'
  | 'services.group.too-many'
  | 'services.help.another'
  | 'services.help.ask'
  | 'services.help.code'
  | 'services.help.code-old'
  | 'services.help.code-text'
  | 'services.help.code-wrong'
  | 'services.help.did'
  | 'services.help.done'
  | 'services.help.ended'
  | 'services.help.fill-for'
  | 'services.help.fill-for-somebody'
  | 'services.help.give'
  | 'services.help.given'
  | 'services.help.invited'
  | 'services.help.lead'
  | 'services.help.lead-send'
  | 'services.help.may'
  | 'services.help.may-fill'
  | 'services.help.may-missing'
  | 'services.help.may-own'
  | 'services.help.may-own-hint'
  | 'services.help.may-read'
  | 'services.help.new'
  | 'services.help.not-yours'
  | 'services.help.number'
  | 'services.help.number-hint'
  | 'services.help.only-read'
  | 'services.help.own-corrects'
  | 'services.help.owner-sends'
  | 'services.help.read-for'
  | 'services.help.read-for-somebody'
  | 'services.help.risk-concerned'
  | 'services.help.risk-missing'
  | 'services.help.risk-number'
  | 'services.help.risk-own'
  | 'services.help.risk-sees'
  | 'services.help.risk-tick'
  | 'services.help.sent'
  | 'services.help.since'
  | 'services.help.somebody'
  | 'services.help.take-back'
  | 'services.help.title'
  | 'services.help.until'
  | 'services.help.who'
  | 'services.known.age'
  | 'services.known.from-register'
  | 'services.known.name'
  | 'services.known.prefilled'
  | 'services.known.years'
  | 'services.level.complete'
  | 'services.level.sent'
  | 'services.mail.handed-over.body'
  | 'services.mail.handed-over.subject'
  | 'services.mail.reminder.body'
  | 'services.mail.reminder.subject'
  | 'services.mail.taken-over.body'
  | 'services.mail.taken-over.subject'
  | 'services.new-version.added'
  | 'services.new-version.added-text'
  | 'services.new-version.changed'
  | 'services.new-version.changed-text'
  | 'services.new-version.lead'
  | 'services.new-version.removed'
  | 'services.new-version.removed-text'
  | 'services.new-version.reworded'
  | 'services.new-version.reworded-text'
  | 'services.new-version.title'
  | 'services.new-version.until'
  | 'services.paper.address'
  | 'services.paper.answered'
  | 'services.paper.at-least'
  | 'services.paper.at-most'
  | 'services.paper.attached'
  | 'services.paper.calculated'
  | 'services.paper.closes'
  | 'services.paper.day'
  | 'services.paper.empty'
  | 'services.paper.file'
  | 'services.paper.filled'
  | 'services.paper.if-it-fits'
  | 'services.paper.lead'
  | 'services.paper.less'
  | 'services.paper.more'
  | 'services.paper.more-than'
  | 'services.paper.not-answered'
  | 'services.paper.older'
  | 'services.paper.online'
  | 'services.paper.only-if'
  | 'services.paper.personal-number'
  | 'services.paper.quoted'
  | 'services.paper.send'
  | 'services.paper.sign'
  | 'services.paper.signature'
  | 'services.paper.title'
  | 'services.paper.you'
  | 'services.paper.younger'
  | 'services.pilot.address-wrong'
  | 'services.pilot.addresses-many'
  | 'services.pilot.addresses-missing'
  | 'services.pilot.code'
  | 'services.pilot.code-hint'
  | 'services.pilot.code-wrong'
  | 'services.pilot.join'
  | 'services.pilot.joined'
  | 'services.pilot.lead'
  | 'services.pilot.leave'
  | 'services.pilot.left'
  | 'services.pilot.mail.body'
  | 'services.pilot.mail.subject'
  | 'services.pilot.mine'
  | 'services.pilot.mine-text'
  | 'services.pilot.no-day'
  | 'services.pilot.notice'
  | 'services.pilot.notice-title'
  | 'services.pilot.title'
  | 'services.pilot.until-wrong'
  | 'services.pilot.uses-wrong'
  | 'services.proof.against-page'
  | 'services.proof.always-true'
  | 'services.proof.bureaucratic-word'
  | 'services.proof.dead-end'
  | 'services.proof.differs.asks'
  | 'services.proof.differs.asks-not'
  | 'services.proof.differs.calculates'
  | 'services.proof.differs.complains'
  | 'services.proof.differs.complains-other'
  | 'services.proof.differs.complete'
  | 'services.proof.differs.may-choose'
  | 'services.proof.differs.not-complete'
  | 'services.proof.differs.not-refused'
  | 'services.proof.differs.refused'
  | 'services.proof.differs.sends'
  | 'services.proof.heavy-text'
  | 'services.proof.item-always'
  | 'services.proof.item-not-found'
  | 'services.proof.item-not-hidden'
  | 'services.proof.link-in-hint'
  | 'services.proof.long-label'
  | 'services.proof.long-page'
  | 'services.proof.long-sentence'
  | 'services.proof.many-questions'
  | 'services.proof.never-bites'
  | 'services.proof.never-taken'
  | 'services.proof.never-true'
  | 'services.proof.no-answer'
  | 'services.proof.no-english'
  | 'services.proof.no-examples'
  | 'services.proof.no-fees'
  | 'services.proof.no-purpose'
  | 'services.proof.no-retention'
  | 'services.proof.no-service-level'
  | 'services.proof.nobody-appeals'
  | 'services.proof.nobody-known'
  | 'services.proof.nobody-no-contact'
  | 'services.proof.nobody-number'
  | 'services.proof.nobody-refused'
  | 'services.proof.nobody-signs'
  | 'services.proof.not-found-biting'
  | 'services.proof.not-found-false'
  | 'services.proof.not-found-taken'
  | 'services.proof.not-found-true'
  | 'services.proof.not-translated'
  | 'services.proof.out-of-time'
  | 'services.proof.page-never'
  | 'services.proof.page-not-found'
  | 'services.proof.personal-number'
  | 'services.proof.suggested.aged'
  | 'services.proof.suggested.bites'
  | 'services.proof.suggested.fails'
  | 'services.proof.suggested.hidden'
  | 'services.proof.suggested.holds'
  | 'services.proof.suggested.page'
  | 'services.proof.suggested.shown'
  | 'services.proof.unused-condition'
  | 'services.proof.unused-purpose'
  | 'services.proof.unused-value'
  | 'services.proof.yes-no'
  | 'services.question.again'
  | 'services.question.bank-account.account'
  | 'services.question.bank-account.account-label'
  | 'services.question.bank-account.checksum'
  | 'services.question.bank-account.clearing'
  | 'services.question.bank-account.clearing-hint'
  | 'services.question.bank-account.clearing-label'
  | 'services.question.birth-date.future'
  | 'services.question.birth-date.too-old'
  | 'services.question.booking-slot.choose'
  | 'services.question.booking-slot.full'
  | 'services.question.booking-slot.lost'
  | 'services.question.booking-slot.lost-text'
  | 'services.question.booking-slot.most'
  | 'services.question.booking-slot.none'
  | 'services.question.booking-slot.passed'
  | 'services.question.booking-slot.taken'
  | 'services.question.booking-slot.wait'
  | 'services.question.child.down'
  | 'services.question.child.down-text'
  | 'services.question.child.name'
  | 'services.question.child.name-missing'
  | 'services.question.child.none'
  | 'services.question.child.not-yours'
  | 'services.question.child.number'
  | 'services.question.child.number-hint'
  | 'services.question.child.other'
  | 'services.question.child.source'
  | 'services.question.child.written'
  | 'services.question.consent.choose'
  | 'services.question.coordination-number.form'
  | 'services.question.coordination-number.personal'
  | 'services.question.date-range.backwards'
  | 'services.question.date-range.from-label'
  | 'services.question.date-range.to-label'
  | 'services.question.date-range.too-long'
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
  | 'services.question.file.infected'
  | 'services.question.file.too-many'
  | 'services.question.giro.bankgiro'
  | 'services.question.giro.kind'
  | 'services.question.giro.kind-label'
  | 'services.question.giro.number-label'
  | 'services.question.giro.plusgiro'
  | 'services.question.iban.checksum'
  | 'services.question.iban.form'
  | 'services.question.iban.length'
  | 'services.question.long-text.too-long'
  | 'services.question.long-text.too-many-words'
  | 'services.question.many-of.choose'
  | 'services.question.many-of.too-few'
  | 'services.question.many-of.too-many'
  | 'services.question.money.decimals'
  | 'services.question.money.digits'
  | 'services.question.money.too-large'
  | 'services.question.money.too-small'
  | 'services.question.money.unclear'
  | 'services.question.money.whole'
  | 'services.question.number.decimals'
  | 'services.question.number.digits'
  | 'services.question.number.too-large'
  | 'services.question.number.too-small'
  | 'services.question.number.unclear'
  | 'services.question.number.whole'
  | 'services.question.one-of.choose'
  | 'services.question.organisation-number.form'
  | 'services.question.organisation-number.person'
  | 'services.question.personal-number.century'
  | 'services.question.personal-number.checksum'
  | 'services.question.personal-number.coordination'
  | 'services.question.personal-number.date'
  | 'services.question.personal-number.form'
  | 'services.question.phone.digits'
  | 'services.question.phone.length'
  | 'services.question.place.coordinates'
  | 'services.question.place.coordinates-hint'
  | 'services.question.place.coordinates-label'
  | 'services.question.place.description'
  | 'services.question.place.description-hint'
  | 'services.question.place.description-label'
  | 'services.question.place.outside'
  | 'services.question.postal-address.city'
  | 'services.question.postal-address.city-label'
  | 'services.question.postal-address.postal-code'
  | 'services.question.postal-address.postal-code-label'
  | 'services.question.postal-address.street'
  | 'services.question.postal-address.street-label'
  | 'services.question.property.form'
  | 'services.question.property.name'
  | 'services.question.property.number'
  | 'services.question.select.choose'
  | 'services.question.select.none'
  | 'services.question.select.which'
  | 'services.question.signature.hint'
  | 'services.question.signature.on-paper'
  | 'services.question.signature.tick'
  | 'services.question.signature.will'
  | 'services.question.table.missing'
  | 'services.question.text.too-long'
  | 'services.question.text.too-short'
  | 'services.question.time.form'
  | 'services.question.time.too-early'
  | 'services.question.time.too-late'
  | 'services.question.yes-no.choose'
  | 'services.receipt.answers'
  | 'services.receipt.by'
  | 'services.receipt.by-complete'
  | 'services.receipt.correction'
  | 'services.receipt.correction-sent'
  | 'services.receipt.file'
  | 'services.receipt.follow'
  | 'services.receipt.hash'
  | 'services.receipt.made'
  | 'services.receipt.next'
  | 'services.receipt.number'
  | 'services.receipt.pdf'
  | 'services.receipt.sent'
  | 'services.receipt.title'
  | 'services.receipt.verify'
  | 'services.remove.done'
  | 'services.remove.no'
  | 'services.remove.saved'
  | 'services.remove.text'
  | 'services.remove.title'
  | 'services.remove.yes'
  | 'services.row.remove-no'
  | 'services.row.remove-text'
  | 'services.row.remove-title'
  | 'services.row.remove-yes'
  | 'services.row.removed'
  | 'services.saved.code'
  | 'services.saved.code-text'
  | 'services.saved.drafts'
  | 'services.saved.leave'
  | 'services.saved.leave-text'
  | 'services.saved.left'
  | 'services.saved.title'
  | 'services.saved.until'
  | 'services.saved.where'
  | 'services.sender-code.elsewhere'
  | 'services.sender-code.elsewhere-text'
  | 'services.sender-code.lead'
  | 'services.sender-code.lost'
  | 'services.sender-code.open'
  | 'services.sender-code.title'
  | 'services.sender.answered'
  | 'services.sender.answered-by'
  | 'services.sender.answered-for'
  | 'services.sender.answered-title'
  | 'services.sender.appeal'
  | 'services.sender.attach'
  | 'services.sender.booked'
  | 'services.sender.booked-change'
  | 'services.sender.booked-was'
  | 'services.sender.by'
  | 'services.sender.claim'
  | 'services.sender.claim-heading'
  | 'services.sender.claim-text'
  | 'services.sender.closed'
  | 'services.sender.code'
  | 'services.sender.code-text'
  | 'services.sender.code-used'
  | 'services.sender.cut'
  | 'services.sender.file'
  | 'services.sender.file-hint'
  | 'services.sender.flood'
  | 'services.sender.leave'
  | 'services.sender.leave-text'
  | 'services.sender.letter'
  | 'services.sender.letter-soon'
  | 'services.sender.messages'
  | 'services.sender.no-messages'
  | 'services.sender.nobody'
  | 'services.sender.not-told'
  | 'services.sender.reasons'
  | 'services.sender.receipt'
  | 'services.sender.replied-by'
  | 'services.sender.sent'
  | 'services.sender.standing'
  | 'services.sender.state-assigned'
  | 'services.sender.state-closed'
  | 'services.sender.state-decided'
  | 'services.sender.state-received'
  | 'services.sender.state-waiting'
  | 'services.sender.swedish'
  | 'services.sender.told'
  | 'services.sender.write'
  | 'services.sender.write-hint'
  | 'services.sender.write-send'
  | 'services.sender.written'
  | 'services.sender.you'
  | 'services.sign.cancelled'
  | 'services.sign.cancelled-text'
  | 'services.sign.changed'
  | 'services.sign.changed-text'
  | 'services.sign.checksum'
  | 'services.sign.do'
  | 'services.sign.failed'
  | 'services.sign.failed-text'
  | 'services.sign.hash'
  | 'services.sign.heading'
  | 'services.sign.issuer'
  | 'services.sign.needed'
  | 'services.sign.needed-text'
  | 'services.sign.not-allowed'
  | 'services.sign.not-allowed-text'
  | 'services.sign.other-person'
  | 'services.sign.other-person-text'
  | 'services.sign.signed-at'
  | 'services.sign.text'
  | 'services.sign.timeout'
  | 'services.sign.timeout-text'
  | 'services.sign.title'
  | 'services.sign.unavailable'
  | 'services.sign.unavailable-text'
  | 'services.sign.what'
  | 'services.sign.when'
  | 'services.signing.check'
  | 'services.signing.check-again'
  | 'services.signing.check-concerned'
  | 'services.signing.check-own'
  | 'services.signing.check-sees'
  | 'services.signing.check-text'
  | 'services.signing.declare-missing'
  | 'services.signing.mail.asked.body'
  | 'services.signing.mail.asked.subject'
  | 'services.signing.mail.recalled.body'
  | 'services.signing.mail.recalled.subject'
  | 'services.signing.mail.reminder.body'
  | 'services.signing.mail.reminder.subject'
  | 'services.signing.not-as-read'
  | 'services.signing.own'
  | 'services.signing.reason-empty'
  | 'services.signing.reason-long'
  | 'services.signing.receipt'
  | 'services.signing.receipt-text'
  | 'services.signing.refused.declined'
  | 'services.signing.refused.expired'
  | 'services.signing.refused.often'
  | 'services.signing.refused.own'
  | 'services.signing.refused.settled'
  | 'services.signing.refused.signed'
  | 'services.signing.refused.withdrawn'
  | 'services.signing.risk-missing'
  | 'services.signing.risk-tick'
  | 'services.sketch.choose-case-type'
  | 'services.sketch.choose-situation'
  | 'services.sketch.choose-subject'
  | 'services.sketch.choose-unit'
  | 'services.sketch.difference.added'
  | 'services.sketch.difference.changed'
  | 'services.sketch.difference.removed'
  | 'services.sketch.gone'
  | 'services.sketch.import-taken'
  | 'services.sketch.join.and'
  | 'services.sketch.join.or'
  | 'services.sketch.known.age'
  | 'services.sketch.known.age-this-year'
  | 'services.sketch.known.birth-date'
  | 'services.sketch.known.principal-age'
  | 'services.sketch.known.principal-age-this-year'
  | 'services.sketch.known.principal-birth-date'
  | 'services.sketch.known.principal-kind'
  | 'services.sketch.known.today'
  | 'services.sketch.later'
  | 'services.sketch.map-broken'
  | 'services.sketch.name-missing'
  | 'services.sketch.nothing-to-redo'
  | 'services.sketch.nothing-to-undo'
  | 'services.sketch.nothing-waiting'
  | 'services.sketch.other-unit'
  | 'services.sketch.page.address'
  | 'services.sketch.page.reserved'
  | 'services.sketch.page.taken'
  | 'services.sketch.part.condition'
  | 'services.sketch.part.examples'
  | 'services.sketch.part.fact'
  | 'services.sketch.part.item'
  | 'services.sketch.part.order'
  | 'services.sketch.part.page'
  | 'services.sketch.part.purpose'
  | 'services.sketch.part.service'
  | 'services.sketch.part.text'
  | 'services.sketch.past'
  | 'services.sketch.principal.child'
  | 'services.sketch.principal.organisation'
  | 'services.sketch.principal.self'
  | 'services.sketch.says.answered'
  | 'services.sketch.says.false'
  | 'services.sketch.says.holds'
  | 'services.sketch.says.holds-false'
  | 'services.sketch.says.holds-not'
  | 'services.sketch.says.holds-true'
  | 'services.sketch.says.is'
  | 'services.sketch.says.is-not'
  | 'services.sketch.says.least'
  | 'services.sketch.says.less'
  | 'services.sketch.says.more'
  | 'services.sketch.says.most'
  | 'services.sketch.says.not'
  | 'services.sketch.says.one-of'
  | 'services.sketch.says.true'
  | 'services.sketch.says.unanswered'
  | 'services.sketch.somebody'
  | 'services.sketch.stops'
  | 'services.sketch.text-missing'
  | 'services.sketch.today'
  | 'services.sketch.too-much'
  | 'services.start.begin'
  | 'services.start.begun'
  | 'services.start.continue'
  | 'services.start.draft'
  | 'services.start.drafts'
  | 'services.start.heading'
  | 'services.start.how'
  | 'services.start.level'
  | 'services.start.more-heading'
  | 'services.start.needed'
  | 'services.start.others'
  | 'services.start.pages'
  | 'services.start.pages-between'
  | 'services.start.pages-rows'
  | 'services.start.pages-then'
  | 'services.start.purpose'
  | 'services.start.refused'
  | 'services.start.remove'
  | 'services.start.remove-heading'
  | 'services.start.remove-text'
  | 'services.start.resume-heading'
  | 'services.start.sent'
  | 'services.start.sent-case'
  | 'services.start.sent-text'
  | 'services.start.several'
  | 'services.start.title'
  | 'services.start.too-many'
  | 'services.statistics.other'
  | 'services.take-over.done'
  | 'services.take-over.keep-other'
  | 'services.take-over.lead'
  | 'services.take-over.no'
  | 'services.take-over.other'
  | 'services.take-over.title'
  | 'services.take-over.yes'
  | 'services.tasks.begun'
  | 'services.tasks.check'
  | 'services.tasks.done'
  | 'services.tasks.lead'
  | 'services.tasks.not-yet'
  | 'services.tasks.open'
  | 'services.tasks.pages'
  | 'services.tasks.title'
  | 'services.tasks.waiting'
  | 'services.tasks.waits'
  | 'services.trial.file'
  | 'services.trial.kept'
  | 'services.trial.notice'
  | 'services.trial.notice-text'
  | 'services.trial.titled'
  | 'services.trial.unborn'
  | 'services.verify.at'
  | 'services.verify.changed'
  | 'services.verify.changed-text'
  | 'services.verify.check'
  | 'services.verify.corrected'
  | 'services.verify.hash'
  | 'services.verify.hash-hint'
  | 'services.verify.lead'
  | 'services.verify.number'
  | 'services.verify.service'
  | 'services.verify.signed'
  | 'services.verify.signed-changed'
  | 'services.verify.signed-intact'
  | 'services.verify.title'
  | 'services.verify.true'
  | 'services.verify.true-text'
  | 'services.verify.unknown'
  | 'services.verify.unknown-text'
  | 'services.verify.version'
  | 'services.window.closed'
  | 'services.window.early'
  | 'services.without.begin'
  | 'services.without.begin-heading'
  | 'services.without.begin-heading-sends'
  | 'services.without.begin-sends'
  | 'services.without.begin-text'
  | 'services.without.code'
  | 'services.without.code-heading'
  | 'services.without.code-text'
  | 'services.without.lead'
  | 'services.without.lead-sends'
  | 'services.without.means'
  | 'services.without.sign-in'
  | 'services.without.sign-in-heading'
  | 'services.without.sign-in-text'
  | 'services.without.sign-in-text-sends'
  | 'services.without.title'
  | 'site.a11y.email'
  | 'site.a11y.full'
  | 'site.a11y.how'
  | 'site.a11y.mended'
  | 'site.a11y.method'
  | 'site.a11y.none'
  | 'site.a11y.partial'
  | 'site.a11y.phone'
  | 'site.a11y.published'
  | 'site.a11y.report'
  | 'site.a11y.shortcomings'
  | 'site.a11y.tell'
  | 'site.a11y.tell-text'
  | 'site.a11y.tested'
  | 'site.a11y.title'
  | 'site.a11y.title-for'
  | 'site.a11y.updated'
  | 'site.a11y.watch'
  | 'site.a11y.watch-text'
  | 'site.a11y.why-disproportionate'
  | 'site.a11y.why-not-yet'
  | 'site.a11y.why-outside'
  | 'site.about.a11y'
  | 'site.about.api'
  | 'site.about.cookie-begun'
  | 'site.about.cookie-begun-until'
  | 'site.about.cookie-language'
  | 'site.about.cookie-language-until'
  | 'site.about.cookie-name'
  | 'site.about.cookie-notice'
  | 'site.about.cookie-notice-until'
  | 'site.about.cookie-sent'
  | 'site.about.cookie-sent-until'
  | 'site.about.cookie-session'
  | 'site.about.cookie-session-until'
  | 'site.about.cookie-speech'
  | 'site.about.cookie-speech-until'
  | 'site.about.cookie-until'
  | 'site.about.cookie-why'
  | 'site.about.cookies'
  | 'site.about.cookies-text'
  | 'site.about.data'
  | 'site.about.data-log'
  | 'site.about.data-log-link'
  | 'site.about.data-rights'
  | 'site.about.data-who'
  | 'site.about.imy'
  | 'site.about.lead'
  | 'site.about.open'
  | 'site.about.open-text'
  | 'site.about.title'
  | 'site.content.related'
  | 'site.crumb.front'
  | 'site.fault.call'
  | 'site.front.my-pages'
  | 'site.front.my-pages-open'
  | 'site.front.my-pages-sign-in'
  | 'site.front.my-pages-text'
  | 'site.front.quick'
  | 'site.front.services'
  | 'site.front.situations'
  | 'site.front.subject-all'
  | 'site.front.subjects'
  | 'site.front.subjects-text'
  | 'site.front.title'
  | 'site.kind.life-situation'
  | 'site.kind.page'
  | 'site.kind.service'
  | 'site.kind.subject'
  | 'site.search.count'
  | 'site.search.hint'
  | 'site.search.label'
  | 'site.search.meant'
  | 'site.search.none'
  | 'site.search.none-text'
  | 'site.search.title'
  | 'site.search.title-for'
  | 'site.service.appeal'
  | 'site.service.appeal-depends'
  | 'site.service.appeal-forvaltningsbesvar'
  | 'site.service.appeal-laglighetsprovning'
  | 'site.service.appeal-none'
  | 'site.service.appeal-way-forvaltningsbesvar'
  | 'site.service.appeal-way-laglighetsprovning'
  | 'site.service.appeal-way-none'
  | 'site.service.appeal-when'
  | 'site.service.appeal-when-approved'
  | 'site.service.appeal-when-dismissed'
  | 'site.service.appeal-when-refused'
  | 'site.service.change'
  | 'site.service.closed'
  | 'site.service.closed-text'
  | 'site.service.contact'
  | 'site.service.cost'
  | 'site.service.data'
  | 'site.service.early-text'
  | 'site.service.facts'
  | 'site.service.fee-law'
  | 'site.service.fees'
  | 'site.service.follow'
  | 'site.service.free'
  | 'site.service.from-to'
  | 'site.service.kept'
  | 'site.service.law'
  | 'site.service.level-by-law'
  | 'site.service.needed'
  | 'site.service.next'
  | 'site.service.open-until'
  | 'site.service.opens'
  | 'site.service.paper'
  | 'site.service.paper-link'
  | 'site.service.paper-text'
  | 'site.service.period'
  | 'site.service.preserved'
  | 'site.service.refused'
  | 'site.service.sign-in'
  | 'site.service.sign-in-draft'
  | 'site.service.sign-in-send'
  | 'site.service.sign-in-text'
  | 'site.service.start'
  | 'site.service.time'
  | 'site.service.who'
  | 'site.sign-in.again'
  | 'site.sign-in.demo'
  | 'site.sign-in.demo-text'
  | 'site.sign-in.fault.cancelled'
  | 'site.sign-in.fault.cancelled-text'
  | 'site.sign-in.fault.failed'
  | 'site.sign-in.fault.failed-text'
  | 'site.sign-in.fault.timeout'
  | 'site.sign-in.fault.timeout-text'
  | 'site.sign-in.fault.too-low'
  | 'site.sign-in.fault.too-low-text'
  | 'site.sign-in.fault.unavailable'
  | 'site.sign-in.fault.unavailable-text'
  | 'site.sign-in.fault.unknown-staff'
  | 'site.sign-in.fault.unknown-staff-text'
  | 'site.sign-in.mailbox'
  | 'site.sign-in.no-eid'
  | 'site.sign-in.no-eid-text'
  | 'site.sign-in.officer.button'
  | 'site.sign-in.officer.help'
  | 'site.sign-in.officer.lead'
  | 'site.sign-in.officer.title'
  | 'site.sign-in.resident.button'
  | 'site.sign-in.resident.lead'
  | 'site.sign-in.resident.title'
  | 'site.topic.empty'
  | 'site.topic.empty-text'
  | 'site.topic.others-life-situation'
  | 'site.topic.others-subject'
  | 'site.topic.read'
  | 'site.window.closed'
  | 'site.window.early'
  | 'site.window.open'
  | 'site.window.pilot'
  | 'studio.about.avgifter'
  | 'studio.about.handlaggning'
  | 'studio.about.lag'
  | 'studio.about.om'
  | 'studio.about.parts'
  | 'studio.about.sedan'
  | 'studio.about.sokande'
  | 'studio.about.sprak'
  | 'studio.about.underskrifter'
  | 'studio.act.application'
  | 'studio.act.opinion'
  | 'studio.act.report'
  | 'studio.appeal.by-outcome'
  | 'studio.appeal.by-outcome-hint'
  | 'studio.appeal.either'
  | 'studio.appeal.forvaltningsbesvar'
  | 'studio.appeal.forvaltningsbesvar-hint'
  | 'studio.appeal.laglighetsprovning'
  | 'studio.appeal.laglighetsprovning-hint'
  | 'studio.appeal.none'
  | 'studio.appeal.none-hint'
  | 'studio.appeal.usual'
  | 'studio.appeal.when-approved'
  | 'studio.appeal.when-dismissed'
  | 'studio.appeal.when-refused'
  | 'studio.applicant.anonymous'
  | 'studio.applicant.guardian'
  | 'studio.applicant.kinds'
  | 'studio.applicant.kinds-hint'
  | 'studio.applicant.nobody'
  | 'studio.applicant.organisation'
  | 'studio.applicant.permission'
  | 'studio.applicant.permission-hint'
  | 'studio.applicant.permission-wrong'
  | 'studio.applicant.person'
  | 'studio.applicant.self'
  | 'studio.applicant.self-hint'
  | 'studio.applicant.title'
  | 'studio.applicant.under'
  | 'studio.applicant.under-hint'
  | 'studio.applicant.under-wrong'
  | 'studio.blocks.about'
  | 'studio.blocks.answer-as'
  | 'studio.blocks.answers'
  | 'studio.blocks.answers-lead'
  | 'studio.blocks.errors'
  | 'studio.blocks.example'
  | 'studio.blocks.hint'
  | 'studio.blocks.inputs'
  | 'studio.blocks.kind'
  | 'studio.blocks.kind-name'
  | 'studio.blocks.lead'
  | 'studio.blocks.name-wrong'
  | 'studio.blocks.needed'
  | 'studio.blocks.no'
  | 'studio.blocks.none-errors'
  | 'studio.blocks.none-inputs'
  | 'studio.blocks.none-outputs'
  | 'studio.blocks.other'
  | 'studio.blocks.outputs'
  | 'studio.blocks.own'
  | 'studio.blocks.save'
  | 'studio.blocks.step-change'
  | 'studio.blocks.step-has'
  | 'studio.blocks.step-lead'
  | 'studio.blocks.step-link'
  | 'studio.blocks.step-title'
  | 'studio.blocks.title'
  | 'studio.blocks.topic'
  | 'studio.blocks.use-lead'
  | 'studio.blocks.use-title'
  | 'studio.blocks.value'
  | 'studio.blocks.value-missing'
  | 'studio.blocks.value-wrong'
  | 'studio.blocks.yes'
  | 'studio.choice.about'
  | 'studio.choice.down'
  | 'studio.choice.hint'
  | 'studio.choice.label'
  | 'studio.choice.new'
  | 'studio.choice.remove'
  | 'studio.choice.title'
  | 'studio.choice.up'
  | 'studio.choice.used'
  | 'studio.column.hint'
  | 'studio.column.label'
  | 'studio.column.new'
  | 'studio.column.optional'
  | 'studio.column.remove'
  | 'studio.column.title'
  | 'studio.column.type'
  | 'studio.compare.a-case'
  | 'studio.compare.a-year'
  | 'studio.compare.always'
  | 'studio.compare.as-is'
  | 'studio.compare.beside'
  | 'studio.compare.cost-same'
  | 'studio.compare.cost-sentence'
  | 'studio.compare.days'
  | 'studio.compare.eight-of-ten'
  | 'studio.compare.empty'
  | 'studio.compare.empty-text'
  | 'studio.compare.exact-as-is'
  | 'studio.compare.exact-to-be'
  | 'studio.compare.figures'
  | 'studio.compare.finding'
  | 'studio.compare.give-or-take'
  | 'studio.compare.happens'
  | 'studio.compare.hours'
  | 'studio.compare.how-counted'
  | 'studio.compare.how-spread'
  | 'studio.compare.how-waiting'
  | 'studio.compare.how.automated'
  | 'studio.compare.how.changed'
  | 'studio.compare.how.kept'
  | 'studio.compare.how.new'
  | 'studio.compare.how.removed'
  | 'studio.compare.lead'
  | 'studio.compare.lead-public'
  | 'studio.compare.less'
  | 'studio.compare.lies'
  | 'studio.compare.measure'
  | 'studio.compare.measure.cost'
  | 'studio.compare.measure.creates'
  | 'studio.compare.measure.elapsed'
  | 'studio.compare.measure.handOffs'
  | 'studio.compare.measure.law'
  | 'studio.compare.measure.none'
  | 'studio.compare.measure.resident'
  | 'studio.compare.measure.staff'
  | 'studio.compare.measure.steps'
  | 'studio.compare.measure.unmarked'
  | 'studio.compare.measure.waiting'
  | 'studio.compare.merged'
  | 'studio.compare.merged-title'
  | 'studio.compare.minutes'
  | 'studio.compare.more'
  | 'studio.compare.not-counted'
  | 'studio.compare.pictures'
  | 'studio.compare.resident-same'
  | 'studio.compare.resident-sentence'
  | 'studio.compare.same'
  | 'studio.compare.simulated-as-is'
  | 'studio.compare.simulated-to-be'
  | 'studio.compare.source-of'
  | 'studio.compare.source-of-rest'
  | 'studio.compare.source.asked'
  | 'studio.compare.source.invented'
  | 'studio.compare.source.law'
  | 'studio.compare.source.measured'
  | 'studio.compare.sources'
  | 'studio.compare.staff-same'
  | 'studio.compare.staff-sentence'
  | 'studio.compare.steps'
  | 'studio.compare.takes'
  | 'studio.compare.title'
  | 'studio.compare.to-be'
  | 'studio.compare.value.creates'
  | 'studio.compare.value.law'
  | 'studio.compare.value.none'
  | 'studio.compare.views'
  | 'studio.compare.waiting-same'
  | 'studio.compare.waiting-sentence'
  | 'studio.compare.what-changes'
  | 'studio.compare.which-as-is'
  | 'studio.compare.which-to-be'
  | 'studio.compare.why.bad-chance'
  | 'studio.compare.why.endless'
  | 'studio.compare.why.inclusive'
  | 'studio.compare.why.message'
  | 'studio.compare.why.no-arrivals'
  | 'studio.compare.why.no-chance'
  | 'studio.compare.why.no-start'
  | 'studio.compare.why.overfull'
  | 'studio.compare.why.queue'
  | 'studio.compare.why.repeated'
  | 'studio.compare.why.several-starts'
  | 'studio.compare.why.side'
  | 'studio.compare.why.stuck'
  | 'studio.compare.why.together'
  | 'studio.compare.why.too-large'
  | 'studio.compare.year'
  | 'studio.condition.about'
  | 'studio.condition.create'
  | 'studio.condition.feel'
  | 'studio.condition.feel-hint'
  | 'studio.condition.feel-label'
  | 'studio.condition.feel-wrong'
  | 'studio.condition.in-rows'
  | 'studio.condition.lead'
  | 'studio.condition.name'
  | 'studio.condition.name-hint'
  | 'studio.condition.name-missing'
  | 'studio.condition.new'
  | 'studio.condition.new-lead'
  | 'studio.condition.none'
  | 'studio.condition.none-text'
  | 'studio.condition.remove'
  | 'studio.condition.remove-text'
  | 'studio.condition.removed'
  | 'studio.condition.rich'
  | 'studio.condition.rich-text'
  | 'studio.condition.save-feel'
  | 'studio.condition.says'
  | 'studio.condition.title'
  | 'studio.conflict.published'
  | 'studio.conflict.saved'
  | 'studio.decisions.add-column'
  | 'studio.decisions.add-rule'
  | 'studio.decisions.add-table'
  | 'studio.decisions.allowed'
  | 'studio.decisions.allowed-hint'
  | 'studio.decisions.and'
  | 'studio.decisions.anything'
  | 'studio.decisions.boolean'
  | 'studio.decisions.boxed'
  | 'studio.decisions.boxed-text'
  | 'studio.decisions.cell-fault'
  | 'studio.decisions.cell-help'
  | 'studio.decisions.cell-way'
  | 'studio.decisions.change'
  | 'studio.decisions.change-policy'
  | 'studio.decisions.checks'
  | 'studio.decisions.column-name'
  | 'studio.decisions.column-name-hint'
  | 'studio.decisions.columns'
  | 'studio.decisions.comes'
  | 'studio.decisions.copy'
  | 'studio.decisions.create'
  | 'studio.decisions.decided'
  | 'studio.decisions.decided-before'
  | 'studio.decisions.decided-by'
  | 'studio.decisions.decided-in'
  | 'studio.decisions.decisions'
  | 'studio.decisions.dmn'
  | 'studio.decisions.down'
  | 'studio.decisions.everywhere'
  | 'studio.decisions.example-came'
  | 'studio.decisions.example-fails'
  | 'studio.decisions.example-given'
  | 'studio.decisions.example-holds'
  | 'studio.decisions.example-name'
  | 'studio.decisions.example-name-hint'
  | 'studio.decisions.example-name-missing'
  | 'studio.decisions.example-saved'
  | 'studio.decisions.example-wanted'
  | 'studio.decisions.example-wanted-hint'
  | 'studio.decisions.examples'
  | 'studio.decisions.expert'
  | 'studio.decisions.expression'
  | 'studio.decisions.expression-hint'
  | 'studio.decisions.failing'
  | 'studio.decisions.file'
  | 'studio.decisions.file-hint'
  | 'studio.decisions.file-lead'
  | 'studio.decisions.file-missing'
  | 'studio.decisions.gap'
  | 'studio.decisions.given'
  | 'studio.decisions.history'
  | 'studio.decisions.import'
  | 'studio.decisions.import-button'
  | 'studio.decisions.import-done'
  | 'studio.decisions.import-lead'
  | 'studio.decisions.keep-example'
  | 'studio.decisions.lead'
  | 'studio.decisions.more'
  | 'studio.decisions.name'
  | 'studio.decisions.name-hint'
  | 'studio.decisions.name-missing'
  | 'studio.decisions.needs'
  | 'studio.decisions.needs-hint'
  | 'studio.decisions.needs-none'
  | 'studio.decisions.needs-question'
  | 'studio.decisions.never'
  | 'studio.decisions.new'
  | 'studio.decisions.new-done'
  | 'studio.decisions.new-lead'
  | 'studio.decisions.no-examples'
  | 'studio.decisions.no-rule'
  | 'studio.decisions.no-rules'
  | 'studio.decisions.no-value'
  | 'studio.decisions.none'
  | 'studio.decisions.none-text'
  | 'studio.decisions.nothing'
  | 'studio.decisions.nothing-found'
  | 'studio.decisions.one-of'
  | 'studio.decisions.other-value'
  | 'studio.decisions.otherwise'
  | 'studio.decisions.otherwise-hint'
  | 'studio.decisions.outcome'
  | 'studio.decisions.over'
  | 'studio.decisions.overlap'
  | 'studio.decisions.part-kind'
  | 'studio.decisions.policy'
  | 'studio.decisions.policy-means'
  | 'studio.decisions.policy-missing'
  | 'studio.decisions.policy-question'
  | 'studio.decisions.remove'
  | 'studio.decisions.remove-column'
  | 'studio.decisions.remove-decision'
  | 'studio.decisions.remove-rule'
  | 'studio.decisions.rename'
  | 'studio.decisions.rename-hint'
  | 'studio.decisions.rests-on'
  | 'studio.decisions.rests-on-nothing'
  | 'studio.decisions.rule'
  | 'studio.decisions.rule-number'
  | 'studio.decisions.rules'
  | 'studio.decisions.rules-of'
  | 'studio.decisions.save-column'
  | 'studio.decisions.save-example'
  | 'studio.decisions.save-needs'
  | 'studio.decisions.save-policy'
  | 'studio.decisions.save-rule'
  | 'studio.decisions.saved-failing'
  | 'studio.decisions.side'
  | 'studio.decisions.table-name'
  | 'studio.decisions.table-name-hint'
  | 'studio.decisions.technical'
  | 'studio.decisions.then'
  | 'studio.decisions.title'
  | 'studio.decisions.try'
  | 'studio.decisions.try-button'
  | 'studio.decisions.try-hint'
  | 'studio.decisions.try-lead'
  | 'studio.decisions.try-nothing'
  | 'studio.decisions.type'
  | 'studio.decisions.type-is'
  | 'studio.decisions.under'
  | 'studio.decisions.unknown'
  | 'studio.decisions.up'
  | 'studio.decisions.when'
  | 'studio.decisions.where'
  | 'studio.did.add-fact'
  | 'studio.did.add-info'
  | 'studio.did.add-page'
  | 'studio.did.begin'
  | 'studio.did.change-fact'
  | 'studio.did.change-info'
  | 'studio.did.change-page'
  | 'studio.did.go-back'
  | 'studio.did.import'
  | 'studio.did.move-item'
  | 'studio.did.move-page'
  | 'studio.did.redo'
  | 'studio.did.remove-condition'
  | 'studio.did.remove-fact'
  | 'studio.did.remove-info'
  | 'studio.did.remove-page'
  | 'studio.did.set-condition'
  | 'studio.did.set-examples'
  | 'studio.did.set-service'
  | 'studio.did.set-texts'
  | 'studio.did.show-item'
  | 'studio.did.undo'
  | 'studio.editor.canvas'
  | 'studio.editor.download'
  | 'studio.editor.download-kept'
  | 'studio.editor.failed'
  | 'studio.editor.kept'
  | 'studio.editor.lead'
  | 'studio.editor.no-script'
  | 'studio.editor.nothing'
  | 'studio.editor.open-bpmn'
  | 'studio.editor.overview'
  | 'studio.editor.plain'
  | 'studio.editor.save'
  | 'studio.editor.title'
  | 'studio.editor.unread'
  | 'studio.editor.views'
  | 'studio.example.accept'
  | 'studio.example.added'
  | 'studio.example.cannot'
  | 'studio.example.covers-conditions'
  | 'studio.example.covers-items'
  | 'studio.example.covers-pages'
  | 'studio.example.covers-rules'
  | 'studio.example.cut'
  | 'studio.example.fails'
  | 'studio.example.holds'
  | 'studio.example.json'
  | 'studio.example.json-hint'
  | 'studio.example.keep'
  | 'studio.example.lead'
  | 'studio.example.name'
  | 'studio.example.name-hint'
  | 'studio.example.new'
  | 'studio.example.none'
  | 'studio.example.none-text'
  | 'studio.example.of'
  | 'studio.example.remove'
  | 'studio.example.removed'
  | 'studio.example.save'
  | 'studio.example.suggested'
  | 'studio.example.suggested-text'
  | 'studio.example.unnamed'
  | 'studio.example.write'
  | 'studio.example.wrong'
  | 'studio.fault.braces'
  | 'studio.fault.calculated-later'
  | 'studio.fault.choices'
  | 'studio.fault.choices-many'
  | 'studio.fault.choices-or-list'
  | 'studio.fault.choices-twice'
  | 'studio.fault.circle'
  | 'studio.fault.closes'
  | 'studio.fault.day'
  | 'studio.fault.day-limit'
  | 'studio.fault.email'
  | 'studio.fault.empty'
  | 'studio.fault.empty-page'
  | 'studio.fault.example-calculated'
  | 'studio.fault.example-day'
  | 'studio.fault.example-name'
  | 'studio.fault.example-rows'
  | 'studio.fault.example-same'
  | 'studio.fault.example-shape'
  | 'studio.fault.fee-amount'
  | 'studio.fault.fee-basis'
  | 'studio.fault.feel'
  | 'studio.fault.few'
  | 'studio.fault.file-alone'
  | 'studio.fault.file-kinds'
  | 'studio.fault.format'
  | 'studio.fault.giro'
  | 'studio.fault.helper-signs'
  | 'studio.fault.item'
  | 'studio.fault.later'
  | 'studio.fault.legal-basis'
  | 'studio.fault.length'
  | 'studio.fault.many'
  | 'studio.fault.min-choices'
  | 'studio.fault.min-max'
  | 'studio.fault.missing'
  | 'studio.fault.name'
  | 'studio.fault.no-calendar'
  | 'studio.fault.no-condition'
  | 'studio.fault.no-fact'
  | 'studio.fault.no-page'
  | 'studio.fault.no-purpose'
  | 'studio.fault.no-question'
  | 'studio.fault.no-section'
  | 'studio.fault.no-setting'
  | 'studio.fault.no-staff'
  | 'studio.fault.no-template'
  | 'studio.fault.no-topic'
  | 'studio.fault.no-type'
  | 'studio.fault.no-unit'
  | 'studio.fault.not-after'
  | 'studio.fault.not-boolean'
  | 'studio.fault.not-in-row'
  | 'studio.fault.one-of'
  | 'studio.fault.other'
  | 'studio.fault.other-language'
  | 'studio.fault.pattern'
  | 'studio.fault.placeholder'
  | 'studio.fault.prefix'
  | 'studio.fault.prefix-taken'
  | 'studio.fault.refused-facts'
  | 'studio.fault.reserved'
  | 'studio.fault.retention'
  | 'studio.fault.same-name'
  | 'studio.fault.same-page'
  | 'studio.fault.setting'
  | 'studio.fault.signer-fact'
  | 'studio.fault.signer-group'
  | 'studio.fault.signer-optional'
  | 'studio.fault.signer-same'
  | 'studio.fault.signer-sees'
  | 'studio.fault.slug'
  | 'studio.fault.steps'
  | 'studio.fault.subjects'
  | 'studio.fault.swedish'
  | 'studio.fault.table-twice'
  | 'studio.fault.text-missing'
  | 'studio.fault.text-unused'
  | 'studio.fault.time'
  | 'studio.fault.too-deep'
  | 'studio.fault.twice'
  | 'studio.fee.amount'
  | 'studio.fee.amount-hint'
  | 'studio.fee.amount-wrong'
  | 'studio.fee.fees'
  | 'studio.fee.free'
  | 'studio.fee.from'
  | 'studio.fee.from-hint'
  | 'studio.fee.kind'
  | 'studio.fee.kind-decision'
  | 'studio.fee.kind-fixed'
  | 'studio.fee.kind-range'
  | 'studio.fee.law'
  | 'studio.fee.law-hint'
  | 'studio.fee.law-missing'
  | 'studio.fee.legend'
  | 'studio.fee.name'
  | 'studio.fee.new'
  | 'studio.fee.none'
  | 'studio.fee.one'
  | 'studio.fee.paid'
  | 'studio.fee.per'
  | 'studio.fee.per-month'
  | 'studio.fee.per-once'
  | 'studio.fee.per-year'
  | 'studio.fee.range-wrong'
  | 'studio.fee.remove'
  | 'studio.fee.text'
  | 'studio.fee.title'
  | 'studio.fee.unsaid'
  | 'studio.finding.no-fees'
  | 'studio.finding.no-purposes'
  | 'studio.finding.no-service-level'
  | 'studio.finding.purpose'
  | 'studio.fit.choose'
  | 'studio.fit.instead'
  | 'studio.fit.lead'
  | 'studio.fit.title'
  | 'studio.form.approximated'
  | 'studio.form.belongs'
  | 'studio.form.button'
  | 'studio.form.conditions'
  | 'studio.form.converted'
  | 'studio.form.lead'
  | 'studio.form.nothing'
  | 'studio.form.page'
  | 'studio.form.pages'
  | 'studio.form.questions'
  | 'studio.form.refused'
  | 'studio.form.title'
  | 'studio.form.why.as-text'
  | 'studio.form.why.calculation'
  | 'studio.form.why.changed'
  | 'studio.form.why.check'
  | 'studio.form.why.condition'
  | 'studio.form.why.fee'
  | 'studio.form.why.fill-in'
  | 'studio.form.why.hidden'
  | 'studio.form.why.later'
  | 'studio.form.why.named'
  | 'studio.form.why.nowhere'
  | 'studio.form.why.own'
  | 'studio.form.why.prefilled'
  | 'studio.form.why.refused'
  | 'studio.form.why.rows'
  | 'studio.form.why.several'
  | 'studio.form.why.signed'
  | 'studio.form.why.translate'
  | 'studio.form.why.translations'
  | 'studio.form.why.unused'
  | 'studio.form.why.words-only'
  | 'studio.history.back'
  | 'studio.history.done'
  | 'studio.history.earlier'
  | 'studio.history.lead'
  | 'studio.history.nothing'
  | 'studio.history.number'
  | 'studio.history.show'
  | 'studio.import.button'
  | 'studio.import.done'
  | 'studio.import.file'
  | 'studio.import.hint'
  | 'studio.import.lead'
  | 'studio.import.missing'
  | 'studio.import.no-service'
  | 'studio.import.no-shape'
  | 'studio.import.no-slug'
  | 'studio.import.no-translations'
  | 'studio.import.no-zip'
  | 'studio.import.not-json'
  | 'studio.import.strange-file'
  | 'studio.import.title'
  | 'studio.import.too-large'
  | 'studio.import.too-much'
  | 'studio.import.translations'
  | 'studio.import.translations-hint'
  | 'studio.in-language'
  | 'studio.info.change'
  | 'studio.info.create'
  | 'studio.info.new'
  | 'studio.info.remove'
  | 'studio.info.removed'
  | 'studio.info.text'
  | 'studio.info.text-hint'
  | 'studio.info.tone'
  | 'studio.info.tone-info'
  | 'studio.info.tone-success'
  | 'studio.info.tone-warning'
  | 'studio.level.complete'
  | 'studio.level.law'
  | 'studio.level.law-hint'
  | 'studio.level.legend'
  | 'studio.level.sent'
  | 'studio.list.import'
  | 'studio.list.lead'
  | 'studio.list.name'
  | 'studio.list.new'
  | 'studio.list.none'
  | 'studio.list.none-text'
  | 'studio.list.not-offered'
  | 'studio.list.offered'
  | 'studio.list.open'
  | 'studio.list.parts'
  | 'studio.list.parts-shown'
  | 'studio.list.piloted'
  | 'studio.list.remove'
  | 'studio.list.removed'
  | 'studio.list.services'
  | 'studio.list.state'
  | 'studio.list.under-work'
  | 'studio.list.unit'
  | 'studio.list.waiting'
  | 'studio.list.work'
  | 'studio.looks.about'
  | 'studio.looks.again'
  | 'studio.looks.asked'
  | 'studio.looks.button'
  | 'studio.looks.by'
  | 'studio.looks.by-command'
  | 'studio.looks.changed'
  | 'studio.looks.done'
  | 'studio.looks.failed'
  | 'studio.looks.first'
  | 'studio.looks.never'
  | 'studio.looks.no-browser'
  | 'studio.looks.no-browser-text'
  | 'studio.looks.not-yet'
  | 'studio.looks.once-more'
  | 'studio.looks.running'
  | 'studio.looks.state-check'
  | 'studio.looks.state-closed'
  | 'studio.looks.state-complaints'
  | 'studio.looks.state-empty'
  | 'studio.looks.state-filled'
  | 'studio.looks.state-least'
  | 'studio.looks.state-on-the-way'
  | 'studio.looks.state-refused'
  | 'studio.looks.state-start'
  | 'studio.looks.state-tasks'
  | 'studio.looks.stopped'
  | 'studio.looks.title'
  | 'studio.looks.waiting'
  | 'studio.maps.a-resident'
  | 'studio.maps.add'
  | 'studio.maps.add-after'
  | 'studio.maps.add-end'
  | 'studio.maps.add-end-hint'
  | 'studio.maps.add-lead'
  | 'studio.maps.add-question'
  | 'studio.maps.add-question-hint'
  | 'studio.maps.add-receive'
  | 'studio.maps.add-receive-hint'
  | 'studio.maps.add-send'
  | 'studio.maps.add-send-hint'
  | 'studio.maps.add-step'
  | 'studio.maps.add-step-hint'
  | 'studio.maps.add-title'
  | 'studio.maps.add-wait'
  | 'studio.maps.add-wait-hint'
  | 'studio.maps.added'
  | 'studio.maps.answer'
  | 'studio.maps.answer-add'
  | 'studio.maps.answer-comment'
  | 'studio.maps.answer-inside'
  | 'studio.maps.answer-label'
  | 'studio.maps.answer-new'
  | 'studio.maps.answer-open'
  | 'studio.maps.answer-save'
  | 'studio.maps.answer-saved'
  | 'studio.maps.answer-text'
  | 'studio.maps.answers'
  | 'studio.maps.answers-few'
  | 'studio.maps.answers-hint'
  | 'studio.maps.bpmn'
  | 'studio.maps.changed'
  | 'studio.maps.changed-so'
  | 'studio.maps.changes'
  | 'studio.maps.changes-none'
  | 'studio.maps.checks'
  | 'studio.maps.comment'
  | 'studio.maps.comment-hidden'
  | 'studio.maps.comment-hide'
  | 'studio.maps.comment-inside'
  | 'studio.maps.comment-new'
  | 'studio.maps.comment-on'
  | 'studio.maps.comment-open'
  | 'studio.maps.comment-reopen'
  | 'studio.maps.comment-save'
  | 'studio.maps.comment-saved'
  | 'studio.maps.comment-settle'
  | 'studio.maps.comment-settled'
  | 'studio.maps.comment-show'
  | 'studio.maps.comment-shown'
  | 'studio.maps.comment-take-back'
  | 'studio.maps.comment-waits'
  | 'studio.maps.comment-which'
  | 'studio.maps.comments-all'
  | 'studio.maps.comments-count'
  | 'studio.maps.comments-csv'
  | 'studio.maps.comments-done'
  | 'studio.maps.comments-none'
  | 'studio.maps.comments-none-text'
  | 'studio.maps.comments-of'
  | 'studio.maps.comments-open'
  | 'studio.maps.compare-before'
  | 'studio.maps.compare-now'
  | 'studio.maps.cost'
  | 'studio.maps.cost-hint'
  | 'studio.maps.cost-wrong'
  | 'studio.maps.count-wrong'
  | 'studio.maps.create'
  | 'studio.maps.csv.answers'
  | 'studio.maps.csv.no'
  | 'studio.maps.csv.public'
  | 'studio.maps.csv.settled'
  | 'studio.maps.csv.settled-by'
  | 'studio.maps.csv.step'
  | 'studio.maps.csv.step-id'
  | 'studio.maps.csv.text'
  | 'studio.maps.csv.when'
  | 'studio.maps.csv.who'
  | 'studio.maps.csv.yes'
  | 'studio.maps.days'
  | 'studio.maps.days-hint'
  | 'studio.maps.days-wrong'
  | 'studio.maps.diff.added'
  | 'studio.maps.diff.after'
  | 'studio.maps.diff.answer-added'
  | 'studio.maps.diff.answer-removed'
  | 'studio.maps.diff.answer-renamed'
  | 'studio.maps.diff.fact'
  | 'studio.maps.diff.fact-gone'
  | 'studio.maps.diff.fact-new'
  | 'studio.maps.diff.finding'
  | 'studio.maps.diff.first'
  | 'studio.maps.diff.lane-added'
  | 'studio.maps.diff.lane-removed'
  | 'studio.maps.diff.lane-renamed'
  | 'studio.maps.diff.moved'
  | 'studio.maps.diff.no-role'
  | 'studio.maps.diff.none'
  | 'studio.maps.diff.otherwise'
  | 'studio.maps.diff.removed'
  | 'studio.maps.diff.renamed'
  | 'studio.maps.diff.role'
  | 'studio.maps.diff.subject'
  | 'studio.maps.diff.title'
  | 'studio.maps.diff.under'
  | 'studio.maps.diff.what'
  | 'studio.maps.drawn-now'
  | 'studio.maps.elsewhere'
  | 'studio.maps.fact.costOre'
  | 'studio.maps.fact.legalBasis'
  | 'studio.maps.fact.perYear'
  | 'studio.maps.fact.quotes'
  | 'studio.maps.fact.system'
  | 'studio.maps.fact.value'
  | 'studio.maps.fact.waited'
  | 'studio.maps.fact.worked'
  | 'studio.maps.facts'
  | 'studio.maps.facts-text'
  | 'studio.maps.file'
  | 'studio.maps.file-hint'
  | 'studio.maps.file-missing'
  | 'studio.maps.goes-on'
  | 'studio.maps.import'
  | 'studio.maps.import-button'
  | 'studio.maps.import-done'
  | 'studio.maps.import-lead'
  | 'studio.maps.in-kronor'
  | 'studio.maps.is-published'
  | 'studio.maps.kind'
  | 'studio.maps.kind-as-is'
  | 'studio.maps.kind-as-is-hint'
  | 'studio.maps.kind-to-be'
  | 'studio.maps.kind-to-be-hint'
  | 'studio.maps.kronor'
  | 'studio.maps.law'
  | 'studio.maps.law-hint'
  | 'studio.maps.lead'
  | 'studio.maps.least'
  | 'studio.maps.minutes'
  | 'studio.maps.most'
  | 'studio.maps.moved'
  | 'studio.maps.name'
  | 'studio.maps.name-hint'
  | 'studio.maps.name-of-answer'
  | 'studio.maps.name-of-node'
  | 'studio.maps.name-of-role'
  | 'studio.maps.nameless'
  | 'studio.maps.new'
  | 'studio.maps.new-done'
  | 'studio.maps.new-lead'
  | 'studio.maps.node'
  | 'studio.maps.none'
  | 'studio.maps.none-text'
  | 'studio.maps.not-done'
  | 'studio.maps.not-published'
  | 'studio.maps.nothing-found'
  | 'studio.maps.on-paper'
  | 'studio.maps.outline'
  | 'studio.maps.outline-text'
  | 'studio.maps.pdf'
  | 'studio.maps.pdf-alt'
  | 'studio.maps.per-year'
  | 'studio.maps.picture'
  | 'studio.maps.picture-finding'
  | 'studio.maps.png'
  | 'studio.maps.publish-button'
  | 'studio.maps.publish-hints'
  | 'studio.maps.publish-lead'
  | 'studio.maps.publish-new'
  | 'studio.maps.publish-note'
  | 'studio.maps.publish-note-hint'
  | 'studio.maps.publish-stops'
  | 'studio.maps.publish-stops-text'
  | 'studio.maps.published'
  | 'studio.maps.published-done'
  | 'studio.maps.published-no'
  | 'studio.maps.published-not'
  | 'studio.maps.published-now'
  | 'studio.maps.quotes'
  | 'studio.maps.quotes-hint'
  | 'studio.maps.remove'
  | 'studio.maps.remove-answer'
  | 'studio.maps.removed'
  | 'studio.maps.role'
  | 'studio.maps.role-name'
  | 'studio.maps.role-name-hint'
  | 'studio.maps.role-new'
  | 'studio.maps.role-none'
  | 'studio.maps.role-same'
  | 'studio.maps.roles'
  | 'studio.maps.roles-hint'
  | 'studio.maps.save-facts'
  | 'studio.maps.save-name'
  | 'studio.maps.see-published'
  | 'studio.maps.straight-on'
  | 'studio.maps.svg'
  | 'studio.maps.system'
  | 'studio.maps.tab-karta'
  | 'studio.maps.tab-kor'
  | 'studio.maps.tab-publicera'
  | 'studio.maps.tab-synpunkter'
  | 'studio.maps.tab-versioner'
  | 'studio.maps.tabs'
  | 'studio.maps.tabs-shown'
  | 'studio.maps.text'
  | 'studio.maps.text-hint'
  | 'studio.maps.text-missing'
  | 'studio.maps.time-about'
  | 'studio.maps.time-between'
  | 'studio.maps.time-hint'
  | 'studio.maps.time-order'
  | 'studio.maps.time-spread'
  | 'studio.maps.time-usual'
  | 'studio.maps.time-usually'
  | 'studio.maps.time-wrong'
  | 'studio.maps.title'
  | 'studio.maps.to-step'
  | 'studio.maps.undo'
  | 'studio.maps.undone'
  | 'studio.maps.usual'
  | 'studio.maps.version'
  | 'studio.maps.version-by'
  | 'studio.maps.version-compare'
  | 'studio.maps.version-head'
  | 'studio.maps.version-in-words'
  | 'studio.maps.version-note'
  | 'studio.maps.versions'
  | 'studio.maps.versions-none'
  | 'studio.maps.versions-none-text'
  | 'studio.maps.waited'
  | 'studio.maps.what'
  | 'studio.maps.withdraw'
  | 'studio.maps.withdrawn'
  | 'studio.maps.worked'
  | 'studio.maps.worth'
  | 'studio.maps.worth-creates'
  | 'studio.maps.worth-law'
  | 'studio.maps.worth-none'
  | 'studio.maps.worth-unknown'
  | 'studio.missing-sv'
  | 'studio.new.act'
  | 'studio.new.begin'
  | 'studio.new.copy'
  | 'studio.new.create'
  | 'studio.new.done'
  | 'studio.new.lead'
  | 'studio.new.name'
  | 'studio.new.name-hint'
  | 'studio.new.title'
  | 'studio.none'
  | 'studio.number-wrong'
  | 'studio.numbers'
  | 'studio.operator.answered'
  | 'studio.operator.false'
  | 'studio.operator.holds'
  | 'studio.operator.holds-not'
  | 'studio.operator.is'
  | 'studio.operator.is-not'
  | 'studio.operator.least'
  | 'studio.operator.less'
  | 'studio.operator.more'
  | 'studio.operator.most'
  | 'studio.operator.one-of'
  | 'studio.operator.true'
  | 'studio.operator.unanswered'
  | 'studio.option.additional-name'
  | 'studio.option.address-level2'
  | 'studio.option.address-line1'
  | 'studio.option.address-line2'
  | 'studio.option.bankgiro'
  | 'studio.option.countries'
  | 'studio.option.country-name'
  | 'studio.option.date'
  | 'studio.option.docx'
  | 'studio.option.family-name'
  | 'studio.option.given-name'
  | 'studio.option.heic'
  | 'studio.option.jpeg'
  | 'studio.option.money'
  | 'studio.option.municipalities'
  | 'studio.option.name'
  | 'studio.option.number'
  | 'studio.option.odt'
  | 'studio.option.organization'
  | 'studio.option.organization-title'
  | 'studio.option.pdf'
  | 'studio.option.plusgiro'
  | 'studio.option.png'
  | 'studio.option.postal-code'
  | 'studio.option.street-address'
  | 'studio.option.text'
  | 'studio.option.txt'
  | 'studio.option.yes-no'
  | 'studio.outline.add-info'
  | 'studio.outline.add-page'
  | 'studio.outline.add-question'
  | 'studio.outline.add-row-page'
  | 'studio.outline.change'
  | 'studio.outline.down'
  | 'studio.outline.none'
  | 'studio.outline.none-text'
  | 'studio.outline.on-page'
  | 'studio.outline.place'
  | 'studio.outline.rows'
  | 'studio.outline.up'
  | 'studio.outline.when'
  | 'studio.page.added'
  | 'studio.page.address'
  | 'studio.page.address-hint'
  | 'studio.page.create'
  | 'studio.page.intro'
  | 'studio.page.known'
  | 'studio.page.known-hint'
  | 'studio.page.lead'
  | 'studio.page.new'
  | 'studio.page.new-lead'
  | 'studio.page.new-section'
  | 'studio.page.remove'
  | 'studio.page.remove-text'
  | 'studio.page.removed'
  | 'studio.page.section'
  | 'studio.page.section-hint'
  | 'studio.page.section-missing'
  | 'studio.page.section-name'
  | 'studio.page.title'
  | 'studio.page.title-hint'
  | 'studio.page.title-optional'
  | 'studio.page.when'
  | 'studio.pilot.addresses'
  | 'studio.pilot.addresses-hint'
  | 'studio.pilot.begun'
  | 'studio.pilot.by-link'
  | 'studio.pilot.by-mail'
  | 'studio.pilot.close'
  | 'studio.pilot.close-text'
  | 'studio.pilot.closed'
  | 'studio.pilot.code'
  | 'studio.pilot.good-until'
  | 'studio.pilot.invitations'
  | 'studio.pilot.invitations-none'
  | 'studio.pilot.lead'
  | 'studio.pilot.link'
  | 'studio.pilot.link-made'
  | 'studio.pilot.link-make'
  | 'studio.pilot.link-new'
  | 'studio.pilot.link-text'
  | 'studio.pilot.made-by'
  | 'studio.pilot.mail-new'
  | 'studio.pilot.mail-send'
  | 'studio.pilot.mail-text'
  | 'studio.pilot.mailed'
  | 'studio.pilot.members'
  | 'studio.pilot.members-n'
  | 'studio.pilot.members-too'
  | 'studio.pilot.none'
  | 'studio.pilot.none-text'
  | 'studio.pilot.open'
  | 'studio.pilot.others'
  | 'studio.pilot.others-none'
  | 'studio.pilot.publish'
  | 'studio.pilot.publish-text'
  | 'studio.pilot.published'
  | 'studio.pilot.revoke'
  | 'studio.pilot.revoked-notice'
  | 'studio.pilot.runs'
  | 'studio.pilot.runs-text'
  | 'studio.pilot.since'
  | 'studio.pilot.state-expired'
  | 'studio.pilot.state-open'
  | 'studio.pilot.state-revoked'
  | 'studio.pilot.state-used'
  | 'studio.pilot.title'
  | 'studio.pilot.to-address'
  | 'studio.pilot.until'
  | 'studio.pilot.used'
  | 'studio.pilot.uses'
  | 'studio.pilot.version'
  | 'studio.place.page'
  | 'studio.place.title'
  | 'studio.place.when'
  | 'studio.preview.blank'
  | 'studio.preview.frame'
  | 'studio.preview.language'
  | 'studio.preview.title'
  | 'studio.preview.wrong'
  | 'studio.publish.again'
  | 'studio.publish.button'
  | 'studio.publish.by'
  | 'studio.publish.cancel'
  | 'studio.publish.cancelled'
  | 'studio.publish.check'
  | 'studio.publish.day'
  | 'studio.publish.day-hint'
  | 'studio.publish.day-wrong'
  | 'studio.publish.done'
  | 'studio.publish.export'
  | 'studio.publish.made'
  | 'studio.publish.never'
  | 'studio.publish.never-text'
  | 'studio.publish.offered'
  | 'studio.publish.package'
  | 'studio.publish.package-text'
  | 'studio.publish.piloted'
  | 'studio.publish.publish'
  | 'studio.publish.publish-text'
  | 'studio.publish.ready'
  | 'studio.publish.ready-text'
  | 'studio.publish.remove-text'
  | 'studio.publish.rolled-back'
  | 'studio.publish.see'
  | 'studio.publish.stops'
  | 'studio.publish.stops-text'
  | 'studio.publish.time'
  | 'studio.publish.time-hint'
  | 'studio.publish.time-wrong'
  | 'studio.publish.to'
  | 'studio.publish.to-all'
  | 'studio.publish.to-all-hint'
  | 'studio.publish.to-pilot'
  | 'studio.publish.to-pilot-hint'
  | 'studio.publish.version'
  | 'studio.publish.version-n'
  | 'studio.publish.versions'
  | 'studio.publish.waiting'
  | 'studio.publish.warnings'
  | 'studio.publish.warnings-text'
  | 'studio.publish.withdraw'
  | 'studio.publish.withdraw-text'
  | 'studio.publish.withdrawn'
  | 'studio.published.comment-done'
  | 'studio.published.comment-hint'
  | 'studio.published.comment-inside'
  | 'studio.published.comments-none'
  | 'studio.published.earlier'
  | 'studio.published.files'
  | 'studio.published.json'
  | 'studio.published.kind-as-is'
  | 'studio.published.kind-to-be'
  | 'studio.published.lead'
  | 'studio.published.name-hint'
  | 'studio.published.name-me'
  | 'studio.published.never-named'
  | 'studio.published.none'
  | 'studio.published.none-text'
  | 'studio.published.outline-text'
  | 'studio.published.sign-in'
  | 'studio.published.sign-in-text'
  | 'studio.published.step-lead'
  | 'studio.published.title'
  | 'studio.published.to-current'
  | 'studio.published.what'
  | 'studio.published.who'
  | 'studio.purpose.basis'
  | 'studio.purpose.decision'
  | 'studio.purpose.hint'
  | 'studio.purpose.name'
  | 'studio.purpose.new'
  | 'studio.purpose.preserved'
  | 'studio.purpose.remove'
  | 'studio.purpose.title'
  | 'studio.purpose.years'
  | 'studio.purpose.years-hint'
  | 'studio.question.added'
  | 'studio.question.create'
  | 'studio.question.label'
  | 'studio.question.label-hint'
  | 'studio.question.must'
  | 'studio.question.must-hint'
  | 'studio.question.name'
  | 'studio.question.name-text'
  | 'studio.question.new'
  | 'studio.question.new-lead'
  | 'studio.question.optional'
  | 'studio.question.prefill'
  | 'studio.question.prefill-hint'
  | 'studio.question.prefill-organisation-hint'
  | 'studio.question.prefill-organisation-name'
  | 'studio.question.prefill-organisation-number'
  | 'studio.question.purpose'
  | 'studio.question.purpose-none'
  | 'studio.question.remove'
  | 'studio.question.remove-text'
  | 'studio.question.removed'
  | 'studio.question.required-when'
  | 'studio.question.required-when-hint'
  | 'studio.question.rules'
  | 'studio.question.settings'
  | 'studio.question.type'
  | 'studio.redo'
  | 'studio.row.hint'
  | 'studio.row.label'
  | 'studio.row.new'
  | 'studio.row.title'
  | 'studio.runs.answer-gone'
  | 'studio.runs.answers'
  | 'studio.runs.answers-hint'
  | 'studio.runs.answers-save'
  | 'studio.runs.answers-which'
  | 'studio.runs.ask-change'
  | 'studio.runs.ask-down'
  | 'studio.runs.ask-lead'
  | 'studio.runs.ask-missing'
  | 'studio.runs.ask-new'
  | 'studio.runs.ask-remove'
  | 'studio.runs.ask-save'
  | 'studio.runs.ask-up'
  | 'studio.runs.ask-words'
  | 'studio.runs.ask-words-en'
  | 'studio.runs.ask-words-hint'
  | 'studio.runs.asks'
  | 'studio.runs.asks-none'
  | 'studio.runs.asks-text'
  | 'studio.runs.button'
  | 'studio.runs.button-text'
  | 'studio.runs.choose'
  | 'studio.runs.choose-service'
  | 'studio.runs.condition'
  | 'studio.runs.done'
  | 'studio.runs.feel'
  | 'studio.runs.feel-hint'
  | 'studio.runs.feel-missing'
  | 'studio.runs.feel-unended'
  | 'studio.runs.feel-unread'
  | 'studio.runs.go-on'
  | 'studio.runs.hints'
  | 'studio.runs.how'
  | 'studio.runs.in-the-way'
  | 'studio.runs.lead'
  | 'studio.runs.move'
  | 'studio.runs.move-button'
  | 'studio.runs.move-head'
  | 'studio.runs.move-lead'
  | 'studio.runs.move-look'
  | 'studio.runs.move-stops'
  | 'studio.runs.move-stops-text'
  | 'studio.runs.moved'
  | 'studio.runs.name'
  | 'studio.runs.name-hint'
  | 'studio.runs.name-taken'
  | 'studio.runs.name-wrong'
  | 'studio.runs.new-version'
  | 'studio.runs.newest'
  | 'studio.runs.no'
  | 'studio.runs.no-services'
  | 'studio.runs.not-armed'
  | 'studio.runs.not-armed-text'
  | 'studio.runs.only-to-be'
  | 'studio.runs.optional'
  | 'studio.runs.options'
  | 'studio.runs.options-en'
  | 'studio.runs.options-en-hint'
  | 'studio.runs.options-hint'
  | 'studio.runs.options-unlike'
  | 'studio.runs.outcome-avslag'
  | 'studio.runs.outcome-avvisning'
  | 'studio.runs.outcome-bifall'
  | 'studio.runs.own-page'
  | 'studio.runs.phase'
  | 'studio.runs.phase-en'
  | 'studio.runs.phase-hint'
  | 'studio.runs.reply-done'
  | 'studio.runs.reply-known'
  | 'studio.runs.reply-not-done'
  | 'studio.runs.reply-referred'
  | 'studio.runs.running'
  | 'studio.runs.same'
  | 'studio.runs.save'
  | 'studio.runs.service'
  | 'studio.runs.since'
  | 'studio.runs.stands'
  | 'studio.runs.stops'
  | 'studio.runs.stops-text'
  | 'studio.runs.title'
  | 'studio.runs.type'
  | 'studio.runs.type-choice'
  | 'studio.runs.type-date'
  | 'studio.runs.type-missing'
  | 'studio.runs.type-number'
  | 'studio.runs.type-text'
  | 'studio.runs.type-yes-no'
  | 'studio.runs.versions'
  | 'studio.runs.versions-none'
  | 'studio.runs.when'
  | 'studio.runs.when-answer'
  | 'studio.runs.when-choose'
  | 'studio.runs.when-feel'
  | 'studio.runs.when-feel-hint'
  | 'studio.runs.when-how'
  | 'studio.runs.when-lead'
  | 'studio.runs.when-nothing'
  | 'studio.runs.when-otherwise'
  | 'studio.runs.when-otherwise-hint'
  | 'studio.runs.when-which'
  | 'studio.runs.who'
  | 'studio.runs.who-is'
  | 'studio.runs.who-resident'
  | 'studio.runs.who-resident-hint'
  | 'studio.runs.who-staff'
  | 'studio.runs.who-staff-hint'
  | 'studio.runs.who-system'
  | 'studio.runs.who-system-hint'
  | 'studio.runs.work'
  | 'studio.runs.work-ask'
  | 'studio.runs.work-ask-hint'
  | 'studio.runs.work-close'
  | 'studio.runs.work-close-hint'
  | 'studio.runs.work-decide'
  | 'studio.runs.work-decide-hint'
  | 'studio.runs.work-own'
  | 'studio.runs.work-own-hint'
  | 'studio.runs.work-reply'
  | 'studio.runs.work-reply-hint'
  | 'studio.runs.yes'
  | 'studio.save'
  | 'studio.saved'
  | 'studio.saved-notice'
  | 'studio.sentence.add'
  | 'studio.sentence.add-group'
  | 'studio.sentence.all'
  | 'studio.sentence.choose'
  | 'studio.sentence.day-hint'
  | 'studio.sentence.group'
  | 'studio.sentence.how'
  | 'studio.sentence.join'
  | 'studio.sentence.more'
  | 'studio.sentence.remove'
  | 'studio.sentence.some'
  | 'studio.sentence.what'
  | 'studio.sentence.within'
  | 'studio.sentence.wrong-day'
  | 'studio.sentence.wrong-number'
  | 'studio.sentence.wrong-text'
  | 'studio.service.anonymous'
  | 'studio.service.anonymous-draft'
  | 'studio.service.anonymous-draft-hint'
  | 'studio.service.anonymous-never'
  | 'studio.service.anonymous-never-hint'
  | 'studio.service.anonymous-send'
  | 'studio.service.anonymous-send-hint'
  | 'studio.service.appeal'
  | 'studio.service.case-type'
  | 'studio.service.case-type-hint'
  | 'studio.service.closes'
  | 'studio.service.day-hint'
  | 'studio.service.day-wrong'
  | 'studio.service.days'
  | 'studio.service.draft-days'
  | 'studio.service.languages'
  | 'studio.service.legal-basis'
  | 'studio.service.lines-hint'
  | 'studio.service.next'
  | 'studio.service.number-wrong'
  | 'studio.service.opens'
  | 'studio.service.prefix'
  | 'studio.service.prefix-hint'
  | 'studio.service.prefix-wrong'
  | 'studio.service.preserved'
  | 'studio.service.preserved-hint'
  | 'studio.service.purposes'
  | 'studio.service.refused'
  | 'studio.service.refused-hint'
  | 'studio.service.refused-none'
  | 'studio.service.refused-text'
  | 'studio.service.refused-when'
  | 'studio.service.retention'
  | 'studio.service.retention-decision'
  | 'studio.service.retention-decision-hint'
  | 'studio.service.situations'
  | 'studio.service.subjects'
  | 'studio.service.text-after'
  | 'studio.service.text-closed'
  | 'studio.service.text-cost'
  | 'studio.service.text-name'
  | 'studio.service.text-needed'
  | 'studio.service.text-needed-hint'
  | 'studio.service.text-purpose'
  | 'studio.service.text-start'
  | 'studio.service.text-summary'
  | 'studio.service.text-who'
  | 'studio.service.text-words'
  | 'studio.service.times'
  | 'studio.service.unit'
  | 'studio.service.who-signs-in'
  | 'studio.setting.booking-slot.calendar'
  | 'studio.setting.booking-slot.calendar-hint'
  | 'studio.setting.booking-slot.per-person'
  | 'studio.setting.calculated.expression'
  | 'studio.setting.calculated.expression-hint'
  | 'studio.setting.calculated.unit'
  | 'studio.setting.child.under'
  | 'studio.setting.child.under-hint'
  | 'studio.setting.date-range.max-days'
  | 'studio.setting.file.max'
  | 'studio.setting.file.max-megabytes'
  | 'studio.setting.file.types'
  | 'studio.setting.giro.accepts'
  | 'studio.setting.group.max'
  | 'studio.setting.group.min'
  | 'studio.setting.group.title'
  | 'studio.setting.group.unique'
  | 'studio.setting.long-text.max-length'
  | 'studio.setting.long-text.max-words'
  | 'studio.setting.long-text.rows'
  | 'studio.setting.many-of.max'
  | 'studio.setting.many-of.min'
  | 'studio.setting.money.max'
  | 'studio.setting.money.min'
  | 'studio.setting.money.whole'
  | 'studio.setting.not-after'
  | 'studio.setting.not-after-hint'
  | 'studio.setting.not-before'
  | 'studio.setting.not-before-hint'
  | 'studio.setting.number.decimals'
  | 'studio.setting.number.max'
  | 'studio.setting.number.min'
  | 'studio.setting.number.unit'
  | 'studio.setting.number.unit-hint'
  | 'studio.setting.organisation-number.sole-trader'
  | 'studio.setting.organisation-number.sole-trader-hint'
  | 'studio.setting.other'
  | 'studio.setting.otherwise'
  | 'studio.setting.own'
  | 'studio.setting.own-hint'
  | 'studio.setting.personal-number.coordination'
  | 'studio.setting.select.list'
  | 'studio.setting.table.sums'
  | 'studio.setting.text.autocomplete'
  | 'studio.setting.text.max-length'
  | 'studio.setting.text.min-length'
  | 'studio.setting.text.pattern'
  | 'studio.setting.text.pattern-hint'
  | 'studio.setting.time.not-after'
  | 'studio.setting.time.not-after-hint'
  | 'studio.setting.time.not-before'
  | 'studio.setting.time.not-before-hint'
  | 'studio.setting.wrong.big'
  | 'studio.setting.wrong.day'
  | 'studio.setting.wrong.expression-unfit'
  | 'studio.setting.wrong.expression-unknown'
  | 'studio.setting.wrong.expression-unread'
  | 'studio.setting.wrong.few'
  | 'studio.setting.wrong.many'
  | 'studio.setting.wrong.min-choices'
  | 'studio.setting.wrong.min-max'
  | 'studio.setting.wrong.not-after'
  | 'studio.setting.wrong.other'
  | 'studio.setting.wrong.pattern'
  | 'studio.setting.wrong.small'
  | 'studio.setting.wrong.time'
  | 'studio.setting.wrong.whole'
  | 'studio.signer.about'
  | 'studio.signer.called'
  | 'studio.signer.choose'
  | 'studio.signer.days'
  | 'studio.signer.days-wrong'
  | 'studio.signer.email'
  | 'studio.signer.email-hint'
  | 'studio.signer.name'
  | 'studio.signer.name-hint'
  | 'studio.signer.name-missing'
  | 'studio.signer.new'
  | 'studio.signer.no-number'
  | 'studio.signer.none'
  | 'studio.signer.number'
  | 'studio.signer.number-hint'
  | 'studio.signer.number-missing'
  | 'studio.signer.one'
  | 'studio.signer.remove'
  | 'studio.signer.sees'
  | 'studio.signer.sees-hint'
  | 'studio.signer.sees-missing'
  | 'studio.signer.statement'
  | 'studio.signer.statement-hint'
  | 'studio.signer.to-outline'
  | 'studio.signer.what'
  | 'studio.signer.when'
  | 'studio.signer.who'
  | 'studio.step.down'
  | 'studio.step.hint'
  | 'studio.step.name'
  | 'studio.step.new'
  | 'studio.step.remove'
  | 'studio.step.text'
  | 'studio.step.title'
  | 'studio.step.up'
  | 'studio.tab.exempel'
  | 'studio.tab.historik'
  | 'studio.tab.prova'
  | 'studio.tab.publicera'
  | 'studio.tab.texter'
  | 'studio.tab.tjansten'
  | 'studio.tab.upplagg'
  | 'studio.tab.villkor'
  | 'studio.tabs'
  | 'studio.tabs-shown'
  | 'studio.template.application'
  | 'studio.template.application-hint'
  | 'studio.template.booking'
  | 'studio.template.booking-hint'
  | 'studio.template.copy'
  | 'studio.template.copy-hint'
  | 'studio.template.none'
  | 'studio.template.none-hint'
  | 'studio.template.opinion'
  | 'studio.template.opinion-hint'
  | 'studio.template.report'
  | 'studio.template.report-hint'
  | 'studio.terms.choice'
  | 'studio.terms.choices'
  | 'studio.terms.condition'
  | 'studio.terms.day'
  | 'studio.terms.kind'
  | 'studio.terms.label'
  | 'studio.terms.name'
  | 'studio.terms.number'
  | 'studio.terms.other'
  | 'studio.terms.text'
  | 'studio.terms.title'
  | 'studio.terms.yes-no'
  | 'studio.text-missing'
  | 'studio.text-missing-in'
  | 'studio.text.add'
  | 'studio.text.hint'
  | 'studio.text.hint-hint'
  | 'studio.text.label'
  | 'studio.text.label-hint'
  | 'studio.text.missing'
  | 'studio.text.missing-hint'
  | 'studio.text.must'
  | 'studio.text.must-hint'
  | 'studio.text.none'
  | 'studio.text.one'
  | 'studio.text.one-hint'
  | 'studio.text.other'
  | 'studio.text.pattern'
  | 'studio.text.statement'
  | 'studio.text.summary'
  | 'studio.text.summary-hint'
  | 'studio.text.unit'
  | 'studio.text.withdraw'
  | 'studio.texts.all'
  | 'studio.texts.choice'
  | 'studio.texts.choice-hint'
  | 'studio.texts.condition'
  | 'studio.texts.info'
  | 'studio.texts.lead'
  | 'studio.texts.missing'
  | 'studio.texts.none'
  | 'studio.texts.none-text'
  | 'studio.texts.page'
  | 'studio.texts.question'
  | 'studio.texts.section'
  | 'studio.texts.which'
  | 'studio.title'
  | 'studio.trial.again'
  | 'studio.trial.back'
  | 'studio.trial.begin'
  | 'studio.trial.born'
  | 'studio.trial.born-hint'
  | 'studio.trial.day'
  | 'studio.trial.end'
  | 'studio.trial.end-text'
  | 'studio.trial.keep'
  | 'studio.trial.lead'
  | 'studio.trial.refused'
  | 'studio.trial.remove'
  | 'studio.trial.remove-text'
  | 'studio.trial.title'
  | 'studio.type.bank-account'
  | 'studio.type.bank-account-about'
  | 'studio.type.birth-date'
  | 'studio.type.birth-date-about'
  | 'studio.type.booking-slot'
  | 'studio.type.booking-slot-about'
  | 'studio.type.calculated'
  | 'studio.type.calculated-about'
  | 'studio.type.child'
  | 'studio.type.child-about'
  | 'studio.type.consent'
  | 'studio.type.consent-about'
  | 'studio.type.coordination-number'
  | 'studio.type.coordination-number-about'
  | 'studio.type.date'
  | 'studio.type.date-about'
  | 'studio.type.date-range'
  | 'studio.type.date-range-about'
  | 'studio.type.declaration'
  | 'studio.type.declaration-about'
  | 'studio.type.email'
  | 'studio.type.email-about'
  | 'studio.type.file'
  | 'studio.type.file-about'
  | 'studio.type.giro'
  | 'studio.type.giro-about'
  | 'studio.type.group'
  | 'studio.type.group-about'
  | 'studio.type.iban'
  | 'studio.type.iban-about'
  | 'studio.type.long-text'
  | 'studio.type.long-text-about'
  | 'studio.type.many-of'
  | 'studio.type.many-of-about'
  | 'studio.type.money'
  | 'studio.type.money-about'
  | 'studio.type.number'
  | 'studio.type.number-about'
  | 'studio.type.one-of'
  | 'studio.type.one-of-about'
  | 'studio.type.organisation-number'
  | 'studio.type.organisation-number-about'
  | 'studio.type.personal-number'
  | 'studio.type.personal-number-about'
  | 'studio.type.phone'
  | 'studio.type.phone-about'
  | 'studio.type.place'
  | 'studio.type.place-about'
  | 'studio.type.postal-address'
  | 'studio.type.postal-address-about'
  | 'studio.type.property'
  | 'studio.type.property-about'
  | 'studio.type.select'
  | 'studio.type.select-about'
  | 'studio.type.signature'
  | 'studio.type.signature-about'
  | 'studio.type.table'
  | 'studio.type.table-about'
  | 'studio.type.text'
  | 'studio.type.text-about'
  | 'studio.type.time'
  | 'studio.type.time-about'
  | 'studio.type.yes-no'
  | 'studio.type.yes-no-about'
  | 'studio.undo'
  | 'studio.use.calculated'
  | 'studio.use.condition'
  | 'studio.use.example'
  | 'studio.use.info'
  | 'studio.use.item'
  | 'studio.use.page'
  | 'studio.use.refusal'
  | 'studio.use.rule'
  | 'studio.use.setting'
  | 'studio.use.signer'
  | 'studio.use.text'
  | 'studio.use.title'
  | 'studio.watch.again'
  | 'studio.watch.again-all'
  | 'studio.watch.again-text'
  | 'studio.watch.again-timer'
  | 'studio.watch.again-title'
  | 'studio.watch.alike'
  | 'studio.watch.alike-many'
  | 'studio.watch.alike-most'
  | 'studio.watch.alike-of'
  | 'studio.watch.as-of'
  | 'studio.watch.at-once'
  | 'studio.watch.both'
  | 'studio.watch.case'
  | 'studio.watch.case-id'
  | 'studio.watch.cases'
  | 'studio.watch.deviation'
  | 'studio.watch.deviations'
  | 'studio.watch.ended'
  | 'studio.watch.export-text'
  | 'studio.watch.fewer-than'
  | 'studio.watch.fit'
  | 'studio.watch.fit-cases'
  | 'studio.watch.fit-few'
  | 'studio.watch.fit-figure'
  | 'studio.watch.fit-how'
  | 'studio.watch.fit-in'
  | 'studio.watch.fit-lead'
  | 'studio.watch.fit-moved'
  | 'studio.watch.fit-of-one'
  | 'studio.watch.fit-perfect'
  | 'studio.watch.fit-picture'
  | 'studio.watch.fit-said'
  | 'studio.watch.fit-title'
  | 'studio.watch.is-again'
  | 'studio.watch.is-over'
  | 'studio.watch.kind-mark.by-hand'
  | 'studio.watch.kind-mark.out-of-order'
  | 'studio.watch.kind-mark.outside'
  | 'studio.watch.kind-mark.repeated'
  | 'studio.watch.kind-mark.skipped'
  | 'studio.watch.kind.by-hand'
  | 'studio.watch.kind.out-of-order'
  | 'studio.watch.kind.outside'
  | 'studio.watch.kind.repeated'
  | 'studio.watch.kind.skipped'
  | 'studio.watch.lead'
  | 'studio.watch.map'
  | 'studio.watch.maps'
  | 'studio.watch.mark'
  | 'studio.watch.mark-age'
  | 'studio.watch.mark-stopped'
  | 'studio.watch.more'
  | 'studio.watch.nameless'
  | 'studio.watch.ninetieth'
  | 'studio.watch.no-deviations'
  | 'studio.watch.no-steps'
  | 'studio.watch.nobody'
  | 'studio.watch.none'
  | 'studio.watch.none-alike'
  | 'studio.watch.none-stopped'
  | 'studio.watch.none-stopped-text'
  | 'studio.watch.none-text'
  | 'studio.watch.nothing-slow'
  | 'studio.watch.now'
  | 'studio.watch.of-them-stopped'
  | 'studio.watch.older'
  | 'studio.watch.only-estimated'
  | 'studio.watch.only-first'
  | 'studio.watch.only-measured'
  | 'studio.watch.outcome.broken'
  | 'studio.watch.outcome.due'
  | 'studio.watch.outcome.gone'
  | 'studio.watch.outcome.stopped-again'
  | 'studio.watch.outcome.went-on'
  | 'studio.watch.picture-finding'
  | 'studio.watch.refresh'
  | 'studio.watch.retried'
  | 'studio.watch.running'
  | 'studio.watch.see-stopped'
  | 'studio.watch.short-days'
  | 'studio.watch.short-hours'
  | 'studio.watch.short-minutes'
  | 'studio.watch.since'
  | 'studio.watch.slow'
  | 'studio.watch.slowest'
  | 'studio.watch.some-stopped'
  | 'studio.watch.standing'
  | 'studio.watch.stands-still'
  | 'studio.watch.start-stopped'
  | 'studio.watch.start-text'
  | 'studio.watch.starts'
  | 'studio.watch.step'
  | 'studio.watch.steps'
  | 'studio.watch.steps-text'
  | 'studio.watch.stopped'
  | 'studio.watch.stopped-each'
  | 'studio.watch.stopped-lead'
  | 'studio.watch.stopped-title'
  | 'studio.watch.takes'
  | 'studio.watch.title'
  | 'studio.watch.too-few'
  | 'studio.watch.tried'
  | 'studio.watch.unpublished'
  | 'studio.watch.version'
  | 'studio.watch.why'
  | 'studio.watch.xes'
  | 'studio.watch.xes-packed'
  | 'studio.when.always'
  | 'studio.when.hint'
  | 'studio.when.new'
  | 'ui.back'
  | 'ui.back-label'
  | 'ui.breadcrumbs'
  | 'ui.change'
  | 'ui.chart.table'
  | 'ui.choose.empty'
  | 'ui.choose.found'
  | 'ui.choose.found-one'
  | 'ui.choose.none'
  | 'ui.choose.which'
  | 'ui.conflict.changes'
  | 'ui.conflict.file'
  | 'ui.conflict.kept'
  | 'ui.conflict.refused'
  | 'ui.conflict.title'
  | 'ui.conflict.to-text'
  | 'ui.count.left'
  | 'ui.count.left-one'
  | 'ui.count.max'
  | 'ui.count.over'
  | 'ui.count.over-one'
  | 'ui.count.words-left'
  | 'ui.count.words-left-one'
  | 'ui.count.words-max'
  | 'ui.count.words-over'
  | 'ui.count.words-over-one'
  | 'ui.date.day'
  | 'ui.date.month'
  | 'ui.date.year'
  | 'ui.days.late'
  | 'ui.days.left'
  | 'ui.demo'
  | 'ui.error.prefix'
  | 'ui.error.title'
  | 'ui.file.chosen'
  | 'ui.file.infected'
  | 'ui.file.many'
  | 'ui.file.more'
  | 'ui.file.remove'
  | 'ui.file.replace'
  | 'ui.file.waiting'
  | 'ui.filter.button'
  | 'ui.filter.clear'
  | 'ui.filter.title'
  | 'ui.footer.about'
  | 'ui.footer.accessibility'
  | 'ui.footer.contact'
  | 'ui.footer.data'
  | 'ui.footer.demo'
  | 'ui.footer.demo-mail'
  | 'ui.footer.demo-parts'
  | 'ui.footer.maps'
  | 'ui.footer.readings'
  | 'ui.footer.staff'
  | 'ui.gallery'
  | 'ui.here.button'
  | 'ui.here.failed'
  | 'ui.here.found'
  | 'ui.here.waiting'
  | 'ui.long.show'
  | 'ui.nav.cases'
  | 'ui.nav.label'
  | 'ui.nav.my-pages'
  | 'ui.nav.search'
  | 'ui.nav.services'
  | 'ui.nav.statistics'
  | 'ui.nav.studio'
  | 'ui.nav.watch'
  | 'ui.optional'
  | 'ui.pagination.label'
  | 'ui.pagination.next'
  | 'ui.pagination.previous'
  | 'ui.room.desk'
  | 'ui.rows.change'
  | 'ui.rows.count'
  | 'ui.rows.go-on'
  | 'ui.rows.not-ready'
  | 'ui.rows.remove'
  | 'ui.search.button'
  | 'ui.send'
  | 'ui.service'
  | 'ui.sign-in'
  | 'ui.sign-out'
  | 'ui.signed-in'
  | 'ui.skip'
  | 'ui.step'
  | 'ui.table.sort'

/** What the text of a key needs. Keys without placeholders are not here. */
export type TextArgs = {
  'cases.answer.already': { time: string | number }
  'cases.block.closed': { number: string | number }
  'cases.block.gap': { name: string | number }
  'cases.block.not-asked': { number: string | number; why: string }
  'cases.block.text-wrong': { max: number }
  'cases.changed': { time: string | number; what: string | number }
  'cases.decide.gap': { gap: string | number }
  'cases.happened.closed': { who: string | number }
  'cases.happened.completed': { act: string }
  'cases.happened.completion-prolonged': { who: string | number; day: string | number }
  'cases.happened.completion-requested': { who: string | number; day: string | number }
  'cases.happened.completion-withdrawn': { who: string | number }
  'cases.happened.corrected': { n: number }
  'cases.happened.decided': { who: string | number; outcome: string | number }
  'cases.happened.message-sent': { who: string | number }
  'cases.happened.opened': { act: string }
  'cases.happened.own-step-done': { step: string | number }
  'cases.happened.reassigned': { who: string | number; to: string | number }
  'cases.happened.recalled': { act: string }
  'cases.happened.released': { who: string | number }
  'cases.happened.replied': { who: string | number; kind: string | number }
  'cases.happened.signature-asked': { n: number; who: string | number; day: string | number }
  'cases.happened.signature-declined': { who: string | number }
  'cases.happened.signature-expired': { who: string | number }
  'cases.happened.signature-signed': { who: string | number }
  'cases.happened.signature-withdrawn': { who: string | number }
  'cases.happened.signature-without': { signed: number; asked: number }
  'cases.happened.steered': { who: string | number; how: string; step: string | number }
  'cases.happened.step-done': { who: string | number; step: string | number }
  'cases.happened.taken': { who: string | number }
  'cases.happened.written-off': { who: string | number }
  'cases.letter.applicant': { number: string | number }
  'cases.letter.heading': { service: string | number }
  'cases.letter.organisation': { number: string | number }
  'cases.letter.sender': { number: string | number }
  'cases.mail.completion.body': {
    number: string | number
    service: string | number
    link: string | number
    municipality: string | number
  }
  'cases.mail.completion.subject': { number: string | number }
  'cases.mail.decided.body': {
    number: string | number
    service: string | number
    link: string | number
    municipality: string | number
  }
  'cases.mail.decided.subject': { number: string | number }
  'cases.mail.message.body': {
    number: string | number
    service: string | number
    link: string | number
    municipality: string | number
  }
  'cases.mail.message.subject': { number: string | number }
  'cases.mail.prolonged.body': {
    number: string | number
    service: string | number
    link: string | number
    municipality: string | number
  }
  'cases.mail.prolonged.subject': { number: string | number }
  'cases.mail.received-booked.body': {
    service: string | number
    number: string | number
    booked: string | number
    link: string | number
    municipality: string | number
  }
  'cases.mail.received-booked.subject': { number: string | number }
  'cases.mail.received.body': {
    act: string
    service: string | number
    number: string | number
    link: string | number
    municipality: string | number
  }
  'cases.mail.received.subject': { act: string; number: string | number }
  'cases.mail.replied.body': {
    act: string
    service: string | number
    number: string | number
    link: string | number
    municipality: string | number
  }
  'cases.mail.replied.subject': { number: string | number }
  'cases.mail.sender.decided.body': {
    number: string | number
    service: string | number
    link: string | number
    municipality: string | number
  }
  'cases.mail.sender.decided.subject': { number: string | number }
  'cases.mail.sender.message.body': {
    number: string | number
    service: string | number
    link: string | number
    municipality: string | number
  }
  'cases.mail.sender.message.subject': { number: string | number }
  'cases.mail.sender.received.body': {
    service: string | number
    number: string | number
    link: string | number
    municipality: string | number
  }
  'cases.mail.sender.received.subject': { number: string | number }
  'cases.mail.sender.replied.body': {
    number: string | number
    service: string | number
    link: string | number
    municipality: string | number
  }
  'cases.mail.sender.replied.subject': { number: string | number }
  'cases.mail.signatures.body': {
    number: string | number
    service: string | number
    link: string | number
    municipality: string | number
  }
  'cases.mail.signatures.subject': { number: string | number }
  'cases.mail.taken.body': {
    number: string | number
    service: string | number
    link: string | number
    municipality: string | number
  }
  'cases.mail.taken.subject': { number: string | number }
  'cases.mail.withdrawn.body': {
    number: string | number
    service: string | number
    link: string | number
    municipality: string | number
  }
  'cases.mail.withdrawn.subject': { number: string | number }
  'cases.mail.written-off.body': {
    act: string
    service: string | number
    number: string | number
    link: string | number
    municipality: string | number
  }
  'cases.mail.written-off.subject': { number: string | number }
  'cases.prolong.due-wrong': { day: string | number }
  'cases.refused.delegation': { outcome: string | number }
  'cases.refused.others': { name: string | number }
  'cases.refused.taken': { name: string | number }
  'cases.step.long': { max: number }
  'cases.text.long': { max: number; n: number }
  'desk.case.answers': { act: string }
  'desk.case.concerns-line': { who: string | number; by: string | number }
  'desk.case.custody': { checked: string | number }
  'desk.case.permission': { code: string | number; checked: string | number }
  'desk.completion.asked': { who: string | number }
  'desk.completion.withdrawn': { who: string | number }
  'desk.corrected.at': { at: string | number; n: number }
  'desk.deadline.late': { n: number }
  'desk.deadline.left': { n: number }
  'desk.decision.made': { outcome: string | number }
  'desk.list.shown': { name: string | number }
  'desk.list.tab': { name: string | number; n: string | number }
  'desk.list.unread': { n: number }
  'desk.map.lead': { version: string | number }
  'desk.map.picture': { at: string | number }
  'desk.messages.cut': { n: number }
  'desk.now.handle': { act: string }
  'desk.now.handle-reply': { act: string }
  'desk.now.others': { name: string | number }
  'desk.now.step': { act: string }
  'desk.outcome.decided-by': { outcome: string | number; names: string | number }
  'desk.outcome.decided-elsewhere': { outcome: string | number }
  'desk.outcome.delegation': { number: string | number; text: string | number }
  'desk.own-signature.signed': { at: string | number }
  'desk.recalled.title': { act: string; date: string | number }
  'desk.reply.made': { kind: string | number }
  'desk.review.appeal-text': { regime: string | number }
  'desk.review.sign': { outcome: string | number }
  'desk.signatures.reason': { who: string | number }
  'desk.signatures.until': { date: string | number }
  'desk.statistics.days': { days: string | number }
  'desk.statistics.from-to': { from: string | number; to: string | number }
  'desk.statistics.in-row': { page: string | number }
  'desk.statistics.minutes': { from: string | number; to: string | number }
  'desk.statistics.of': { service: string | number }
  'desk.statistics.over': { from: string | number }
  'desk.statistics.percent': { n: string | number }
  'desk.statistics.pilot-name': { service: string | number }
  'desk.statistics.seconds': { from: string | number; to: string | number }
  'desk.statistics.time-focus': { span: string | number }
  'desk.statistics.time-page': { span: string | number }
  'desk.statistics.under': { to: string | number }
  'desk.statistics.way-finding': { page: string | number }
  'desk.steer.give-title': { step: string | number }
  'desk.steer.repeat-title': { step: string | number }
  'desk.steer.skip-title': { step: string | number }
  'desk.step.given': { name: string | number }
  'desk.steps.done': { who: string | number }
  'desk.steps.given': { who: string | number; to: string | number }
  'desk.steps.repeated': { who: string | number }
  'desk.steps.skipped': { who: string | number }
  'desk.write.title': { outcome: string | number }
  'documents.letter.concerns': { who: string | number; by: string | number }
  'documents.letter.decision': { outcome: string | number }
  'documents.letter.delegation': { delegation: string | number }
  'documents.letter.reference': { number: string | number }
  'documents.letter.title': { heading: string | number; number: string | number }
  'documents.page': { page: string | number; pages: string | number }
  'documents.receipt.proof-verify': { url: string | number }
  'documents.receipt.title': { service: string | number; number: string | number }
  'eid.ended.back': { service: string | number }
  'eid.pick.age': { age: string | number }
  'eid.pick.lead': { service: string | number }
  'eid.pick.lead.sign': { service: string | number }
  'eid.pick.message': { service: string | number }
  'eid.sign.lead': { name: string | number; service: string | number }
  'kernel.fault.incident': { incident: string | number }
  'kernel.files.other-content': { types: string | number }
  'kernel.files.too-large': { megabytes: string | number }
  'kernel.files.too-many': { max: number }
  'kernel.files.too-much': { megabytes: string | number }
  'kernel.files.wrong-type': { types: string | number }
  'mailbox.count': { shown: number; total: number }
  'messages.body.long': { max: number; n: number }
  'messages.mail.neutral.body': { link: string | number; municipality: string | number }
  'my-pages.answer.from': { name: string | number }
  'my-pages.answer.until': { date: string | number; left: string | number }
  'my-pages.case.answered': { date: string | number }
  'my-pages.case.asked-by': { name: string | number }
  'my-pages.case.caption': { number: string | number }
  'my-pages.case.concerns': { who: string | number }
  'my-pages.case.sent': { number: string | number; date: string | number }
  'my-pages.case.sent-by': { name: string | number }
  'my-pages.case.sent-by-somebody': { organisation: string | number }
  'my-pages.change.corrected': { n: number; at: string | number }
  'my-pages.change.recall-text': { act: string }
  'my-pages.decision.basis': { number: string | number; basis: string | number }
  'my-pages.decision.caption': { date: string | number }
  'my-pages.drafts.begun': { at: string | number }
  'my-pages.drafts.continue': { service: string | number }
  'my-pages.drafts.saved': { at: string | number }
  'my-pages.drafts.step': { n: string | number; of: string | number }
  'my-pages.drafts.until': { date: string | number }
  'my-pages.happened.case.corrected': { act: string }
  'my-pages.happened.case.opened': { act: string }
  'my-pages.happened.case.recalled': { act: string }
  'my-pages.help.for': { name: string | number }
  'my-pages.help.handed-to': { service: string | number; name: string | number; at: string | number }
  'my-pages.messages.cut': { n: number }
  'my-pages.messages.read': { n: number }
  'my-pages.next.assigned': { date: string | number }
  'my-pages.next.decided': { date: string | number }
  'my-pages.next.late': { date: string | number }
  'my-pages.next.received': { date: string | number }
  'my-pages.next.replied': { date: string | number }
  'my-pages.organisations.checked': { time: string | number }
  'my-pages.organisations.draft': { service: string | number; time: string | number }
  'my-pages.organisations.number': { number: string | number }
  'my-pages.outcome.dismissed': { act: string }
  'my-pages.overview.hello': { name: string | number }
  'my-pages.overview.messages': { n: number; service: string | number }
  'my-pages.overview.task': { service: string | number; number: string | number }
  'my-pages.overview.task-hint': { date: string | number }
  'my-pages.readings.client': { name: string | number }
  'my-pages.readings.times': { n: number }
  'my-pages.readings.wrong': { phone: string | number }
  'my-pages.recall.no': { act: string }
  'my-pages.recall.text': { act: string }
  'my-pages.recall.title': { number: string | number }
  'my-pages.recalled.title': { act: string; date: string | number }
  'my-pages.reply.caption': { date: string | number }
  'my-pages.sign.deadline': { date: string | number; left: string | number }
  'my-pages.sign.from': { who: string | number; date: string | number }
  'my-pages.sign.from-protected': { date: string | number }
  'my-pages.sign.hash': { hash: string | number }
  'my-pages.sign.task': { service: string | number }
  'my-pages.sign.task-hint': { date: string | number }
  'my-pages.sign.until': { date: string | number }
  'my-pages.signatures.one': { who: string | number }
  'my-pages.status.received': { act: string }
  'my-pages.step.until': { time: string | number; left: string | number }
  'my-pages.withdrawn.summary': { date: string | number }
  'my-pages.withdrawn.text': { name: string | number; date: string | number }
  'open-data.page.token-ask': { email: string | number }
  'open-data.page.with-scope': { scope: string | number }
  'open-data.rdf.catalogue.description': { municipality: string | number }
  'open-data.rdf.catalogue.title': { municipality: string | number }
  'open-data.rdf.data.description': { municipality: string | number }
  'open-data.rdf.data.service': { municipality: string | number }
  'open-data.rdf.data.title': { municipality: string | number }
  'people.principal.born': { name: string | number; year: string | number }
  'processes.block.wrong': {
    missing: string
    side: string
    block: string | number
    name: string | number
    kind: string
  }
  'processes.decision.changed': { did: string; who: string | number; what: string | number }
  'processes.decision.feel-name': { at: string | number; name: string | number }
  'processes.decision.feel-type': { at: string | number; part: string | number; type: string }
  'processes.decision.feel-unread': { at: string | number; rest: string | number }
  'processes.dmn.bad-id': { id: string | number }
  'processes.dmn.double-id': { id: string | number }
  'processes.dmn.double-namespace': { namespace: string | number }
  'processes.dmn.hit-policy': { written: string | number }
  'processes.dmn.no-decision': { decision: string | number }
  'processes.dmn.not-xml': { why: string | number }
  'processes.dmn.uneven-rule': { rule: string | number }
  'processes.dmn.unsupported': { kind: string | number }
  'processes.finding.block-input-missing': { step: string | number; name: string | number; block: string | number }
  'processes.finding.block-input-unknown': { step: string | number; name: string | number; block: string | number }
  'processes.finding.block-output-unknown': { step: string | number; name: string | number; block: string | number }
  'processes.finding.dangling-flow': { flow: string | number }
  'processes.finding.dead-end': { step: string | number }
  'processes.finding.dead-step': { step: string | number }
  'processes.finding.deadlock': { step: string | number; missing: string | number }
  'processes.finding.double-id': { id: string | number }
  'processes.finding.endless-tokens': { step: string | number }
  'processes.finding.expression': { source: string | number; step: string | number; why: string | number }
  'processes.finding.foreign-default': { step: string | number }
  'processes.finding.gateway-without-question': { step: string | number }
  'processes.finding.loose-boundary': { step: string | number }
  'processes.finding.no-cardinality': { step: string | number }
  'processes.finding.no-condition': { step: string | number }
  'processes.finding.no-end': { step: string | number }
  'processes.finding.no-handler': { step: string | number }
  'processes.finding.no-id': { step: string | number }
  'processes.finding.no-step-that-ends': { ends: string }
  'processes.finding.no-time': { step: string | number }
  'processes.finding.not-xml': { why: string | number }
  'processes.finding.rule-without-table': { step: string | number }
  'processes.finding.sent-to-nobody': { step: string | number }
  'processes.finding.staff-by-default': { step: string | number }
  'processes.finding.step-without-name': { step: string | number }
  'processes.finding.task-without-lane': { step: string | number }
  'processes.finding.too-many-states': { step: string | number }
  'processes.finding.unknown-block': { step: string | number; topic: string | number }
  'processes.finding.unknown-fact': { fact: string | number }
  'processes.finding.unknown-name': { way: string | number; name: string | number }
  'processes.finding.unknown-process': { named: string; step: string | number; process: string | number }
  'processes.finding.unreachable-end': { step: string | number }
  'processes.finding.unreadable-ask': { step: string | number; ask: string | number }
  'processes.finding.unsupported': { why: string; step: string | number; type: string; where: string }
  'processes.finding.unsupported-script': { step: string | number; format: string | number }
  'processes.finding.waits-in-vain': { step: string | number; message: string | number; heard: string | number }
  'processes.finding.way-without-answer': { step: string | number }
  'processes.finding.way-without-condition': { step: string | number; way: string | number }
  'processes.finding.wrong-step-that-ends': { ends: string; step: string | number }
  'processes.incident.cardinality': { kind: string; source: string | number }
  'processes.incident.condition': { source: string | number; why: string | number }
  'processes.incident.correlation': { message: string | number; source: string | number }
  'processes.incident.decision': { decision: string | number; why: string | number }
  'processes.incident.endless': { most: string | number }
  'processes.incident.expression': { source: string | number; why: string | number }
  'processes.incident.failed': { why: string | number }
  'processes.incident.no-decision': { decision: string | number }
  'processes.incident.no-link': { link: string | number }
  'processes.incident.no-way': { step: string | number }
  'processes.incident.other': { why: string | number }
  'processes.incident.parked': { why: string | number }
  'processes.incident.timer': { kind: string; source: string | number }
  'processes.incident.too-deep': { most: string | number }
  'processes.map.changed': { did: string; who: string | number; what: string | number }
  'processes.map.comments-waiting': { n: string | number }
  'processes.map.file-wrong': { why: string }
  'processes.map.has-errors': { n: number }
  'processes.map.too-long': { most: string | number }
  'services.ask.more': { n: number }
  'services.ask.more-title': { n: number; title: string | number }
  'services.ask.saved': { until: string | number }
  'services.ask.saved-at': { time: string | number }
  'services.ask.saved-code': { code: string | number; until: string | number }
  'services.behalf.born': { year: string | number }
  'services.behalf.concerns': { who: string | number }
  'services.behalf.concerns-sentence': { who: string | number }
  'services.behalf.gone': { organisation: string | number }
  'services.behalf.other-number': { organisation: string | number; number: string | number }
  'services.check.aside': { n: number }
  'services.check.draft': { until: string | number }
  'services.check.held': { time: string | number }
  'services.check.send': { act: string }
  'services.child.ended': { name: string | number }
  'services.child.unchecked': { name: string | number }
  'services.claim.lead': { at: string | number }
  'services.fee.fixed': { per: string; amount: string | number }
  'services.fee.line': { label: string | number; amount: string | number; paid: string | number }
  'services.fee.none': { act: string }
  'services.fee.range': { per: string; from: string | number; to: string | number }
  'services.file.line-infected': { file: string | number }
  'services.file.line-waiting': { file: string | number }
  'services.group.full': { max: string | number }
  'services.group.not-ready': { n: string | number }
  'services.group.same': { n: string | number; m: string | number; label: string | number }
  'services.group.too-few': { min: number; count: string | number }
  'services.group.too-many': { max: string | number; count: string | number }
  'services.help.code-text': { days: number }
  'services.help.did': { at: string | number; name: string | number; what: string | number }
  'services.help.fill-for': { name: string | number }
  'services.help.given': { code: string | number }
  'services.help.read-for': { name: string | number }
  'services.help.since': { at: string | number }
  'services.help.until': { date: string | number }
  'services.known.years': { age: string | number }
  'services.level.complete': { days: number }
  'services.level.sent': { days: number }
  'services.mail.handed-over.body': { service: string | number; link: string | number; municipality: string | number }
  'services.mail.reminder.body': { date: string | number; link: string | number; municipality: string | number }
  'services.mail.taken-over.body': { service: string | number; link: string | number; municipality: string | number }
  'services.new-version.added': { n: number }
  'services.new-version.changed': { n: number }
  'services.new-version.lead': { kept: number }
  'services.new-version.removed': { n: number }
  'services.new-version.reworded': { n: number }
  'services.new-version.until': { until: string | number }
  'services.paper.answered': { answer: string | number; number: string | number }
  'services.paper.at-least': { limit: string | number; number: string | number }
  'services.paper.at-most': { limit: string | number; number: string | number }
  'services.paper.calculated': { label: string | number }
  'services.paper.closes': { date: Temporal.Instant | Temporal.PlainDate }
  'services.paper.empty': { number: string | number }
  'services.paper.filled': { number: string | number }
  'services.paper.less': { limit: string | number; number: string | number }
  'services.paper.more': { row: string | number }
  'services.paper.more-than': { limit: string | number; number: string | number }
  'services.paper.not-answered': { answer: string | number; number: string | number }
  'services.paper.older': { age: string | number }
  'services.paper.only-if': { condition: string | number }
  'services.paper.quoted': { word: string | number }
  'services.paper.title': { service: string | number }
  'services.paper.younger': { age: string | number }
  'services.pilot.address-wrong': { line: string | number }
  'services.pilot.addresses-many': { max: string | number }
  'services.pilot.mail.body': { date: string | number; link: string | number; municipality: string | number }
  'services.pilot.uses-wrong': { max: string | number }
  'services.proof.against-page': { item: string | number; page: string | number; condition: string | number }
  'services.proof.always-true': { condition: string | number }
  'services.proof.bureaucratic-word': { word: string | number; plain: string | number }
  'services.proof.dead-end': { fact: string | number; answers: string | number }
  'services.proof.differs.asks': { name: string | number; what: string | number }
  'services.proof.differs.asks-not': { name: string | number; what: string | number }
  'services.proof.differs.calculates': {
    name: string | number
    fact: string | number
    got: string | number
    wanted: string | number
  }
  'services.proof.differs.complains': { name: string | number; fact: string | number; condition: string | number }
  'services.proof.differs.complains-other': { name: string | number; fact: string | number; condition: string | number }
  'services.proof.differs.complete': { name: string | number; what: string | number }
  'services.proof.differs.may-choose': { name: string | number; choice: string | number; fact: string | number }
  'services.proof.differs.not-complete': { name: string | number }
  'services.proof.differs.not-refused': { name: string | number; what: string | number }
  'services.proof.differs.refused': { name: string | number; what: string | number }
  'services.proof.differs.sends': {
    name: string | number
    fact: string | number
    got: string | number
    wanted: string | number
  }
  'services.proof.heavy-text': { lix: string | number; most: string | number }
  'services.proof.item-always': { item: string | number; page: string | number; condition: string | number }
  'services.proof.item-not-found': { item: string | number; page: string | number; condition: string | number }
  'services.proof.item-not-hidden': { item: string | number; page: string | number; condition: string | number }
  'services.proof.long-label': { length: string | number; most: string | number }
  'services.proof.long-page': { page: string | number; count: string | number; most: string | number }
  'services.proof.long-sentence': { words: string | number; most: string | number }
  'services.proof.many-questions': { count: string | number }
  'services.proof.never-bites': { condition: string | number; fact: string | number }
  'services.proof.never-taken': { fact: string | number }
  'services.proof.never-true': { condition: string | number }
  'services.proof.no-answer': { fact: string | number; type: string | number }
  'services.proof.no-purpose': { fact: string | number }
  'services.proof.nobody-known': { fact: string | number }
  'services.proof.nobody-number': { fact: string | number }
  'services.proof.nobody-refused': { name: string | number }
  'services.proof.not-found-biting': { fact: string | number; condition: string | number }
  'services.proof.not-found-false': { condition: string | number }
  'services.proof.not-found-taken': { fact: string | number }
  'services.proof.not-found-true': { condition: string | number }
  'services.proof.page-never': { page: string | number }
  'services.proof.page-not-found': { page: string | number }
  'services.proof.personal-number': { fact: string | number }
  'services.proof.suggested.aged': { age: string | number; what: string | number }
  'services.proof.suggested.bites': { what: string | number }
  'services.proof.suggested.fails': { what: string | number }
  'services.proof.suggested.hidden': { what: string | number }
  'services.proof.suggested.holds': { what: string | number }
  'services.proof.suggested.page': { what: string | number }
  'services.proof.suggested.shown': { what: string | number }
  'services.proof.unused-condition': { name: string | number }
  'services.proof.unused-purpose': { name: string | number }
  'services.proof.unused-value': { name: string | number }
  'services.proof.yes-no': { fact: string | number }
  'services.question.booking-slot.most': { n: number; when: string | number }
  'services.question.date-range.too-long': { max: number; days: number }
  'services.question.date.too-early': { date: string | number }
  'services.question.date.too-late': { date: string | number }
  'services.question.file.too-many': { max: number; count: number }
  'services.question.iban.length': { length: string | number; country: string | number; written: string | number }
  'services.question.long-text.too-long': { over: number; max: number }
  'services.question.long-text.too-many-words': { over: number; max: number }
  'services.question.many-of.too-few': { min: number }
  'services.question.many-of.too-many': { max: number; count: number }
  'services.question.money.too-large': { max: string | number }
  'services.question.money.too-small': { min: string | number }
  'services.question.number.decimals': { decimals: number }
  'services.question.number.too-large': { max: number }
  'services.question.number.too-small': { min: number }
  'services.question.table.missing': { column: string | number; row: string | number }
  'services.question.text.too-long': { max: number; length: number }
  'services.question.text.too-short': { min: number; length: number }
  'services.question.time.too-early': { time: string | number }
  'services.question.time.too-late': { time: string | number }
  'services.receipt.by': { date: string | number }
  'services.receipt.by-complete': { days: string | number; date: string | number }
  'services.receipt.correction-sent': { service: string | number; act: string; at: string | number }
  'services.receipt.hash': { version: number; hash: string | number }
  'services.receipt.made': { label: string | number }
  'services.receipt.sent': { service: string | number; act: string; at: string | number }
  'services.receipt.title': { act: string }
  'services.remove.saved': { at: string | number }
  'services.row.remove-text': { answers: number }
  'services.row.remove-title': { row: string | number }
  'services.saved.until': { until: string | number }
  'services.sender.answered': { date: string | number }
  'services.sender.answered-title': { act: string }
  'services.sender.by': { date: string | number }
  'services.sender.code-text': { until: string | number }
  'services.sender.code-used': { until: string | number }
  'services.sender.cut': { n: number }
  'services.sender.sent': { service: string | number; act: string; at: string | number }
  'services.sign.checksum': { checksum: string | number }
  'services.sign.do': { act: string }
  'services.sign.signed-at': { at: string | number }
  'services.signing.check-sees': { who: string | number; sections: string | number; date: string | number }
  'services.signing.mail.asked.body': { link: string | number; municipality: string | number }
  'services.signing.mail.recalled.body': { link: string | number; municipality: string | number }
  'services.signing.mail.reminder.body': { link: string | number; municipality: string | number }
  'services.signing.reason-long': { max: number; n: number }
  'services.signing.receipt': { n: number }
  'services.signing.refused.often': { most: number }
  'services.sketch.difference.added': {
    who: string | number
    part: string | number
    name: string | number
    after: string | number
  }
  'services.sketch.difference.changed': {
    who: string | number
    part: string | number
    name: string | number
    after: string | number
    before: string | number
  }
  'services.sketch.difference.removed': {
    who: string | number
    part: string | number
    name: string | number
    before: string | number
  }
  'services.sketch.import-taken': { slug: string | number }
  'services.sketch.later': { who: string | number }
  'services.sketch.map-broken': { why: string | number }
  'services.sketch.says.answered': { name: string | number }
  'services.sketch.says.false': { name: string | number }
  'services.sketch.says.holds': { name: string | number; value: string | number }
  'services.sketch.says.holds-false': { name: string | number }
  'services.sketch.says.holds-not': { name: string | number; value: string | number }
  'services.sketch.says.holds-true': { name: string | number }
  'services.sketch.says.is': { name: string | number; value: string | number }
  'services.sketch.says.is-not': { name: string | number; value: string | number }
  'services.sketch.says.least': { name: string | number; value: string | number }
  'services.sketch.says.less': { name: string | number; value: string | number }
  'services.sketch.says.more': { name: string | number; value: string | number }
  'services.sketch.says.most': { name: string | number; value: string | number }
  'services.sketch.says.not': { inner: string | number }
  'services.sketch.says.one-of': { name: string | number; value: string | number }
  'services.sketch.says.true': { name: string | number }
  'services.sketch.says.unanswered': { name: string | number }
  'services.sketch.stops': { n: number }
  'services.sketch.too-much': { facts: number; pages: number; conditions: number; examples: number; letters: number }
  'services.start.begin': { act: string }
  'services.start.begun': { at: string | number }
  'services.start.continue': { act: string }
  'services.start.draft': { at: string | number; until: string | number }
  'services.start.drafts': { days: number }
  'services.start.pages': { pages: number }
  'services.start.pages-between': { least: number; most: number }
  'services.start.refused': { act: string }
  'services.start.resume-heading': { n: number }
  'services.start.sent': { n: number }
  'services.start.sent-case': { number: string | number; at: string | number }
  'services.start.title': { act: string; service: string | number }
  'services.start.too-many': { max: string | number }
  'services.take-over.lead': { at: string | number }
  'services.take-over.other': { at: string | number }
  'services.tasks.lead': { done: string | number; of: string | number }
  'services.tasks.pages': { pages: number }
  'services.tasks.title': { act: string }
  'services.trial.titled': { title: string | number }
  'services.verify.changed-text': { to: string | number }
  'services.verify.signed-changed': { at: string | number }
  'services.verify.signed-intact': { at: string | number }
  'services.verify.true-text': { to: string | number }
  'services.verify.unknown-text': { to: string | number }
  'services.window.closed': { date: string | number }
  'services.window.early': { date: string | number }
  'services.without.begin-text': { days: number }
  'site.a11y.title-for': { name: string | number }
  'site.about.data-who': { name: string | number; number: string | number }
  'site.about.lead': { name: string | number }
  'site.fault.call': { phone: string | number }
  'site.front.subject-all': { subject: string | number }
  'site.search.count': { n: number; q: string | number }
  'site.search.none': { q: string | number }
  'site.search.none-text': { phone: string | number }
  'site.search.title-for': { q: string | number }
  'site.service.appeal-when': { answers: string | number }
  'site.service.closed': { date: string | number }
  'site.service.free': { act: string }
  'site.service.from-to': { from: string | number; to: string | number }
  'site.service.kept': { years: number }
  'site.service.level-by-law': { level: string | number; law: string | number }
  'site.service.open-until': { date: string | number }
  'site.service.opens': { date: string | number }
  'site.service.refused': { act: string }
  'site.service.start': { act: string }
  'site.service.who': { act: string }
  'site.sign-in.no-eid-text': { phone: string | number }
  'site.topic.empty-text': { phone: string | number }
  'studio.blocks.answer-as': { name: string | number }
  'studio.blocks.hint': { kind: string | number; about: string | number }
  'studio.blocks.kind-name': { kind: string }
  'studio.blocks.step-has': { name: string | number }
  'studio.blocks.step-title': { step: string | number }
  'studio.blocks.use-title': { block: string | number }
  'studio.choice.about': { n: number }
  'studio.choice.down': { n: number }
  'studio.choice.label': { n: number }
  'studio.choice.new': { n: number }
  'studio.choice.remove': { n: number }
  'studio.choice.up': { n: number }
  'studio.choice.used': { n: number }
  'studio.column.label': { n: number }
  'studio.column.optional': { n: number }
  'studio.column.remove': { n: number }
  'studio.column.type': { n: number }
  'studio.compare.a-year': { cases: number }
  'studio.compare.cost-same': { is: string | number }
  'studio.compare.cost-sentence': { is: string | number; was: string | number }
  'studio.compare.days': { n: number }
  'studio.compare.eight-of-ten': { low: string | number; high: string | number }
  'studio.compare.finding': {
    kept: string | number
    changed: string | number
    automated: string | number
    removed: string | number
    new: string | number
  }
  'studio.compare.give-or-take': { words: string | number; spread: string | number }
  'studio.compare.hours': { n: number }
  'studio.compare.less': { words: string | number }
  'studio.compare.lies': { time: string | number }
  'studio.compare.minutes': { n: number }
  'studio.compare.more': { words: string | number }
  'studio.compare.resident-same': { is: string | number }
  'studio.compare.resident-sentence': { is: string | number; was: string | number }
  'studio.compare.simulated-as-is': { because: string | number }
  'studio.compare.simulated-to-be': { because: string | number }
  'studio.compare.source-of': { steps: string | number }
  'studio.compare.staff-same': { is: string | number }
  'studio.compare.staff-sentence': { is: string | number; was: string | number }
  'studio.compare.takes': { time: string | number }
  'studio.compare.waiting-same': { is: string | number }
  'studio.compare.waiting-sentence': { is: string | number; was: string | number }
  'studio.compare.which-as-is': { why: string | number }
  'studio.compare.which-to-be': { why: string | number }
  'studio.compare.year': { cases: number; words: string | number }
  'studio.condition.feel-wrong': { at: number }
  'studio.condition.in-rows': { label: string | number }
  'studio.condition.says': { words: string | number }
  'studio.condition.title': { name: string | number }
  'studio.decisions.add-column': { side: string }
  'studio.decisions.allowed-hint': { side: string }
  'studio.decisions.boolean': { value: string }
  'studio.decisions.boxed': { kind: string }
  'studio.decisions.cell-fault': { rule: number; column: string | number }
  'studio.decisions.cell-way': { what: string }
  'studio.decisions.column-name-hint': { side: string }
  'studio.decisions.copy': { n: number }
  'studio.decisions.decided-by': { n: number; rules: string | number }
  'studio.decisions.decided-in': { table: string | number; n: number }
  'studio.decisions.down': { n: number }
  'studio.decisions.failing': { n: number }
  'studio.decisions.gap': { where: string | number }
  'studio.decisions.more': { what: string }
  'studio.decisions.needs-question': { name: string | number }
  'studio.decisions.never': { rule: number }
  'studio.decisions.one-of': { allowed: string | number }
  'studio.decisions.over': { included: string; value: string | number }
  'studio.decisions.overlap': { one: number; other: number; where: string | number }
  'studio.decisions.part-kind': { kind: string }
  'studio.decisions.policy': { policy: string }
  'studio.decisions.policy-means': { policy: string }
  'studio.decisions.remove-rule': { n: number }
  'studio.decisions.rests-on': { names: string | number }
  'studio.decisions.rule-number': { n: number }
  'studio.decisions.rules-of': { name: string | number }
  'studio.decisions.side': { side: string }
  'studio.decisions.then': { label: string | number }
  'studio.decisions.try-hint': { type: string }
  'studio.decisions.type-is': { type: string }
  'studio.decisions.under': { included: string; value: string | number }
  'studio.decisions.unknown': { n: number; column: string | number; rules: string | number }
  'studio.decisions.up': { n: number }
  'studio.decisions.where': { column: string | number; values: string | number }
  'studio.did.add-fact': { about: string | number }
  'studio.did.add-info': { about: string | number }
  'studio.did.add-page': { about: string | number }
  'studio.did.begin': { about: string | number }
  'studio.did.change-fact': { about: string | number }
  'studio.did.change-info': { about: string | number }
  'studio.did.change-page': { about: string | number }
  'studio.did.go-back': { about: string | number }
  'studio.did.import': { about: string | number }
  'studio.did.move-item': { about: string | number }
  'studio.did.move-page': { about: string | number }
  'studio.did.redo': { about: string | number }
  'studio.did.remove-condition': { about: string | number }
  'studio.did.remove-fact': { about: string | number }
  'studio.did.remove-info': { about: string | number }
  'studio.did.remove-page': { about: string | number }
  'studio.did.set-condition': { about: string | number }
  'studio.did.set-examples': { about: string | number }
  'studio.did.set-service': { about: string | number }
  'studio.did.set-texts': { about: string | number }
  'studio.did.show-item': { about: string | number }
  'studio.did.undo': { about: string | number }
  'studio.editor.canvas': { kind: string }
  'studio.editor.download-kept': { kind: string }
  'studio.editor.lead': { kind: string }
  'studio.editor.plain': { kind: string }
  'studio.editor.title': { kind: string }
  'studio.example.of': { covered: number; all: number }
  'studio.fault.example-name': { quoted: string | number }
  'studio.fault.example-same': { quoted: string | number }
  'studio.fault.no-condition': { quoted: string | number }
  'studio.fault.no-fact': { quoted: string | number }
  'studio.fault.no-purpose': { quoted: string | number }
  'studio.fault.no-question': { quoted: string | number }
  'studio.fault.no-section': { quoted: string | number }
  'studio.fault.no-setting': { quoted: string | number }
  'studio.fault.no-topic': { quoted: string | number }
  'studio.fault.no-type': { quoted: string | number }
  'studio.fault.no-unit': { quoted: string | number }
  'studio.fault.prefix-taken': { quoted: string | number }
  'studio.fault.setting': { setting: string | number }
  'studio.fault.signer-fact': { quoted: string | number }
  'studio.fault.signer-optional': { quoted: string | number }
  'studio.fault.text-missing': { language: string }
  'studio.fee.amount': { n: string | number }
  'studio.fee.from': { n: string | number }
  'studio.fee.kind': { n: string | number }
  'studio.fee.law': { n: string | number }
  'studio.fee.name': { n: string | number }
  'studio.fee.one': { n: string | number }
  'studio.fee.paid': { n: string | number }
  'studio.fee.per': { n: string | number }
  'studio.fee.remove': { n: string | number }
  'studio.fee.text': { n: string | number }
  'studio.finding.no-purposes': { question: string | number }
  'studio.finding.purpose': { question: string | number }
  'studio.fit.instead': { was: string | number }
  'studio.form.approximated': { n: number }
  'studio.form.converted': { converted: number; all: number }
  'studio.form.refused': { n: number }
  'studio.history.number': { n: number }
  'studio.import.not-json': { file: string | number }
  'studio.import.strange-file': { file: string | number }
  'studio.import.too-large': { file: string | number }
  'studio.import.too-much': { file: string | number }
  'studio.in-language': { label: string | number; language: string }
  'studio.list.offered': { version: number }
  'studio.list.parts-shown': { name: string | number }
  'studio.list.piloted': { version: number }
  'studio.list.under-work': { who: string | number }
  'studio.list.waiting': { version: number }
  'studio.looks.by': { who: string | number }
  'studio.looks.done': { n: number; total: number }
  'studio.looks.first': { state: string | number; language: string; width: number; look: string; times: number }
  'studio.looks.running': { total: number; done: number }
  'studio.maps.add-lead': { name: string | number }
  'studio.maps.answer': { name: string | number }
  'studio.maps.changed-so': { did: string; who: string | number; what: string | number }
  'studio.maps.comment-on': { name: string | number }
  'studio.maps.comments-count': { n: number }
  'studio.maps.comments-done': { n: string | number }
  'studio.maps.comments-of': { name: string | number }
  'studio.maps.comments-open': { n: string | number }
  'studio.maps.compare-before': { n: string | number }
  'studio.maps.compare-now': { n: string | number }
  'studio.maps.diff.added': { subject: string | number; place: string | number }
  'studio.maps.diff.after': { name: string | number }
  'studio.maps.diff.answer-added': { question: string | number; name: string | number }
  'studio.maps.diff.answer-removed': { name: string | number; question: string | number }
  'studio.maps.diff.answer-renamed': { from: string | number; question: string | number; name: string | number }
  'studio.maps.diff.fact': {
    subject: string | number
    fact: string | number
    from: string | number
    to: string | number
  }
  'studio.maps.diff.fact-gone': { subject: string | number; fact: string | number; from: string | number }
  'studio.maps.diff.fact-new': { subject: string | number; fact: string | number; to: string | number }
  'studio.maps.diff.finding': { n: number }
  'studio.maps.diff.lane-added': { name: string | number }
  'studio.maps.diff.lane-removed': { name: string | number }
  'studio.maps.diff.lane-renamed': { from: string | number; name: string | number }
  'studio.maps.diff.moved': { subject: string | number; from: string | number; to: string | number }
  'studio.maps.diff.removed': { subject: string | number }
  'studio.maps.diff.renamed': { subject: string | number; to: string | number }
  'studio.maps.diff.role': { subject: string | number; from: string | number; to: string | number }
  'studio.maps.diff.subject': { kind: string; name: string | number }
  'studio.maps.diff.title': { from: string | number; to: string | number }
  'studio.maps.diff.under': { name: string | number }
  'studio.maps.goes-on': { name: string | number }
  'studio.maps.in-kronor': { n: string | number }
  'studio.maps.is-published': { n: string | number }
  'studio.maps.node': { kind: string }
  'studio.maps.on-paper': { version: string | number; what: string | number }
  'studio.maps.pdf-alt': { name: string | number }
  'studio.maps.publish-button': { n: string | number }
  'studio.maps.publish-stops': { n: number }
  'studio.maps.published-done': { n: string | number }
  'studio.maps.remove': { name: string | number }
  'studio.maps.remove-answer': { name: string | number }
  'studio.maps.tabs-shown': { name: string | number }
  'studio.maps.time-about': { usual: string | number }
  'studio.maps.time-between': { least: string | number; most: string | number }
  'studio.maps.time-usually': { usual: string | number; least: string | number; most: string | number }
  'studio.maps.version': { n: string | number }
  'studio.maps.version-in-words': { n: string | number }
  'studio.outline.down': { name: string | number }
  'studio.outline.on-page': { page: string | number }
  'studio.outline.up': { name: string | number }
  'studio.outline.when': { words: string | number }
  'studio.page.remove-text': { n: number }
  'studio.pilot.by-link': { at: number; n: number }
  'studio.pilot.by-mail': { at: number }
  'studio.pilot.made-by': { who: string | number }
  'studio.pilot.members-n': { n: number }
  'studio.pilot.runs': { version: number }
  'studio.pilot.to-address': { at: number; email: string | number }
  'studio.pilot.used': { uses: number; of: number }
  'studio.preview.language': { language: string }
  'studio.publish.again': { n: number }
  'studio.publish.stops': { n: number }
  'studio.publish.version-n': { n: number }
  'studio.publish.waiting': { version: number }
  'studio.published.step-lead': { name: string | number }
  'studio.published.to-current': { n: string | number }
  'studio.purpose.basis': { n: number }
  'studio.purpose.decision': { n: number }
  'studio.purpose.name': { n: number }
  'studio.purpose.preserved': { n: number }
  'studio.purpose.remove': { n: number }
  'studio.purpose.years': { n: number }
  'studio.row.label': { n: number }
  'studio.row.new': { n: number }
  'studio.runs.ask-down': { name: string | number }
  'studio.runs.ask-lead': { step: string | number }
  'studio.runs.ask-remove': { name: string | number }
  'studio.runs.ask-up': { name: string | number }
  'studio.runs.button': { n: string | number }
  'studio.runs.condition': { name: string | number }
  'studio.runs.done': { n: string | number }
  'studio.runs.feel-unread': { n: string | number; rest: string | number }
  'studio.runs.in-the-way': { n: number; name: string | number; why: string }
  'studio.runs.move-button': { n: number; to: string | number }
  'studio.runs.move-lead': { n: number; service: string | number; from: string | number; to: string | number }
  'studio.runs.move-look': { n: string | number }
  'studio.runs.moved': { n: number }
  'studio.runs.new-version': { service: string | number }
  'studio.runs.same': { n: string | number }
  'studio.runs.stands': { n: number; name: string | number }
  'studio.runs.stops': { n: number }
  'studio.runs.when-lead': { question: string | number; answer: string | number }
  'studio.saved': { who: string | number }
  'studio.sentence.add': { n: number }
  'studio.sentence.group': { n: number }
  'studio.sentence.how': { label: string | number }
  'studio.sentence.remove': { label: string | number }
  'studio.sentence.what': { label: string | number }
  'studio.service.number-wrong': { most: number }
  'studio.service.refused-text': { n: number }
  'studio.setting.otherwise': { value: string | number }
  'studio.setting.wrong.big': { max: string | number }
  'studio.setting.wrong.expression-unfit': { at: number }
  'studio.setting.wrong.expression-unknown': { at: number; name: string | number }
  'studio.setting.wrong.expression-unread': { at: number }
  'studio.setting.wrong.few': { min: string | number }
  'studio.setting.wrong.many': { max: string | number }
  'studio.setting.wrong.small': { min: string | number }
  'studio.signer.called': { n: number }
  'studio.signer.days': { n: number }
  'studio.signer.days-wrong': { least: number; most: number }
  'studio.signer.email': { n: number }
  'studio.signer.name': { n: number }
  'studio.signer.number': { n: number }
  'studio.signer.one': { n: number }
  'studio.signer.remove': { n: number }
  'studio.signer.sees': { n: number }
  'studio.signer.statement': { n: number }
  'studio.signer.when': { n: number }
  'studio.step.down': { n: number }
  'studio.step.name': { n: number }
  'studio.step.remove': { n: number }
  'studio.step.text': { n: number }
  'studio.step.up': { n: number }
  'studio.tabs-shown': { name: string | number }
  'studio.text-missing-in': { language: string }
  'studio.texts.choice': { words: string | number }
  'studio.texts.choice-hint': { words: string | number }
  'studio.texts.condition': { name: string | number }
  'studio.texts.info': { text: string | number }
  'studio.texts.page': { title: string | number; what: string | number }
  'studio.texts.question': { question: string | number; what: string | number }
  'studio.texts.section': { name: string | number }
  'studio.trial.end-text': { n: number }
  'studio.use.calculated': { name: string | number }
  'studio.use.condition': { name: string | number }
  'studio.use.example': { name: string | number }
  'studio.use.item': { name: string | number }
  'studio.use.page': { name: string | number }
  'studio.use.rule': { name: string | number }
  'studio.use.setting': { name: string | number }
  'studio.use.signer': { name: string | number }
  'studio.use.title': { n: number }
  'studio.watch.again-all': { n: number }
  'studio.watch.alike-many': { n: number }
  'studio.watch.alike-most': { most: string | number }
  'studio.watch.alike-of': { step: string | number; n: string | number; map: string | number }
  'studio.watch.as-of': { time: string | number }
  'studio.watch.both': { guess: string | number; measured: string | number; cases: number }
  'studio.watch.case': { id: string | number }
  'studio.watch.cases': { n: number }
  'studio.watch.fewer-than': { least: string | number }
  'studio.watch.fit-few': { cases: number; least: string | number }
  'studio.watch.fit-moved': { n: number }
  'studio.watch.fit-of-one': { figure: string | number }
  'studio.watch.fit-said': { perfect: string | number; cases: string | number }
  'studio.watch.mark': { n: number }
  'studio.watch.mark-age': { n: number; oldest: string | number; median: string | number }
  'studio.watch.mark-stopped': { n: number; stopped: string | number }
  'studio.watch.nameless': { id: string | number }
  'studio.watch.nothing-slow': { least: string | number }
  'studio.watch.of-them-stopped': { n: number }
  'studio.watch.only-estimated': { guess: string | number }
  'studio.watch.only-first': { all: string | number; shown: string | number }
  'studio.watch.only-measured': { measured: string | number; cases: number }
  'studio.watch.retried': { on: string | number; again: string | number; gone: string | number }
  'studio.watch.short-days': { n: string | number }
  'studio.watch.short-hours': { n: string | number }
  'studio.watch.short-minutes': { n: string | number }
  'studio.watch.slow': { step: string | number; median: string | number; ninetieth: string | number; cases: number }
  'studio.watch.some-stopped': { n: number }
  'studio.watch.standing': { n: number; oldest: string | number; median: string | number }
  'studio.watch.steps-text': { least: string | number }
  'studio.watch.version': { title: string | number; version: string | number }
  'ui.count.max': { n: number }
  'ui.count.words-max': { n: number }
  'ui.days.late': { days: number }
  'ui.days.left': { days: number }
  'ui.error.title': { n: number }
  'ui.file.many': { max: number }
  'ui.file.more': { max: number }
  'ui.rows.count': { shown: string | number; count: string | number }
  'ui.step': { n: string | number; of: string | number }
}
