// Messages: what a resident and a unit write to each other about a case, both ways, with files.
export { accept, asAttached, attachment } from './attachment.ts'
export { markRead } from './commands/mark-read.ts'
export { programAuthor, sendAsMunicipality } from './commands/send-as-municipality.ts'
export { sendMessage } from './commands/send-message.ts'
export { mailSend, mailTo, type Worded } from './mail-send.ts'
export type { MessageFile, MessageView } from './message.ts'
export { conversationForOfficer, conversationForResident } from './queries/conversation.ts'
export { unreadFor } from './queries/unread-for.ts'
