/** Why some things are left out, in better words than that nobody took them. */
export const reasons: Readonly<Record<string, string>> = {
  submissionTypes: 'the ways to send it: here it is filled in and sent digitally, after signing in',
  subsequentSubmissionTypes: 'the ways to send in later: here a completion is asked for in the case',
  ettersendelsesfrist: 'days to send in what is missing: here each completion has its own last day',
  downloadPdfButtonText: 'the words of a button: the platform has its own',
  removeAnother: 'the words of a button: the platform has its own',
  innsendingOverskrift: 'how the form is sent on paper: here it is sent digitally',
  innsendingForklaring: 'how the form is sent on paper: here it is sent digitally',
  hasPapirInnsendingOnly: 'sent on paper only: here it is sent digitally',
  descriptionOfSignatures: 'about signing on paper: whoever sends has signed in with an e-ID',
  hasLabeledSignatures: 'about signing on paper: whoever sends has signed in with an e-ID',
  declarationType: 'a declaration whose words lie elsewhere: write it as a question',
  unique: 'that nobody else has answered the same is not checked',
  required: 'a thing that asks nothing itself can not be required: its questions say it each',
}
