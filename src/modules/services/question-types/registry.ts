import type { QuestionType } from '../question.ts'
import { bankAccount } from './bank-account/question.tsx'
import { birthDate } from './birth-date/question.tsx'
import { bookingSlot } from './booking-slot/question.tsx'
import { child } from './child/question.tsx'
import { consent } from './consent/question.tsx'
import { coordinationNumber } from './coordination-number/question.tsx'
import { date } from './date/question.tsx'
import { dateRange } from './date-range/question.tsx'
import { declaration } from './declaration/question.tsx'
import { email } from './email/question.tsx'
import { file } from './file/question.tsx'
import { giro } from './giro/question.tsx'
import { iban } from './iban/question.tsx'
import { longText } from './long-text/question.tsx'
import { manyOf } from './many-of/question.tsx'
import { money } from './money/question.tsx'
import { number } from './number/question.tsx'
import { oneOf } from './one-of/question.tsx'
import { organisationNumber } from './organisation-number/question.tsx'
import { personalNumber } from './personal-number/question.tsx'
import { phone } from './phone/question.tsx'
import { place } from './place/question.tsx'
import { postalAddress } from './postal-address/question.tsx'
import { property } from './property/question.tsx'
import { select } from './select/question.tsx'
import { signature } from './signature/question.tsx'
import { table } from './table/question.tsx'
import { text } from './text/question.tsx'
import { time } from './time/question.tsx'
import { yesNo } from './yes-no/question.tsx'

/** Every question type there is. A new one is a folder and a line here. */
export const questionTypes: ReadonlyMap<string, QuestionType> = new Map(
  [
    text,
    longText,
    number,
    money,
    yesNo,
    oneOf,
    manyOf,
    select,
    date,
    dateRange,
    birthDate,
    time,
    email,
    phone,
    personalNumber,
    coordinationNumber,
    organisationNumber,
    bankAccount,
    giro,
    iban,
    postalAddress,
    property,
    place,
    table,
    file,
    consent,
    declaration,
    signature,
    bookingSlot,
    child,
  ].map(type => [type.type, type]),
)
