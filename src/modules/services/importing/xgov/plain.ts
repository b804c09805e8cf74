/** What a definition says that has no meaning for whoever answers: bookkeeping, and how it is drawn. */
const properties = new Set(
  'id name type version engine schema classes hideTitle bold inline autocomplete summaryTitle allow exposeToContext disableChangingFromSummary noReturnUrlOnSummaryPage allowPrePopulation showNoScriptWarning usePostcodeLookup condense nameHasError titleHasError tempSubComponent viewType listType isTelephone isInternational backLinkFallback showContinueButton optionalText required'.split(
    ' ',
  ),
)
const wholes =
  /^(metadata|outputs\[\d+\]\.(name|type)|startPage|name|version|engine|schema)$|^pages\[\d+\]\.(startPageNavigation|options\.summaryDisplayMode|view|viewName)|pageOptions\.summaryDisplayMode|values\.valueType|\.(options\.parsley|options\.dropzoneConfig\.(parallelUploads|acceptedFiles|addRemoveLinks))/

export const isPlainOfXgov = (key: string, value: unknown, path: string): boolean =>
  wholes.test(path) || (properties.has(key) && typeof value !== 'object' && !/^(metadata|fees|outputs)/.test(path))

export const reasonsOfXgov: Readonly<Record<string, string>> = {
  outputs: 'where answers are sent: here each sent form is a case',
  feedback: 'where to say what one thinks: the platform has its own way',
  phaseBanner: 'a banner over every page: the platform has its own',
  backLinkText: 'the words of a link: the platform has its own',
  fees: 'a fee to be paid: there is no payment here',
  feeOptions: 'a fee to be paid: there is no payment here',
  payApiKey: 'a fee to be paid: there is no payment here',
  paymentReferenceFormat: 'a fee to be paid: there is no payment here',
  specialPages: 'the words of pages that are the platform’s own',
  continueButtonText: 'the words of a button: the platform has its own',
  skipSummary: 'answers are always checked before they are sent',
  behaviour: 'that one box unticks the others is not carried over',
  behaviourItemValue: 'that one box unticks the others is not carried over',
  customText: 'headings of the page that repeats: the group has its own',
  exitOptions: 'leaving and coming back is the platform’s own: drafts are kept',
  footer: 'links at the foot of every page: the platform has its own',
  confirmationSessionTimeout: 'the platform has its own',
  documentUploadApiUrl: 'files are kept by the platform',
  divider: 'a word between choices is not shown',
}
