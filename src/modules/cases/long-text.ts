/** The most letters in a text that somebody writes in a case: a request, an answer, a decision, its reasons. */
export const longest = 5000

/** A text from a form: line ends made one, spaces around it gone. */
export const longText = (text: string): string => text.replaceAll('\r\n', '\n').trim()
