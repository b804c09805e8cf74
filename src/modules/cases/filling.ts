import type { Municipality } from '../../kernel/municipalities.ts'
import type { UnitView } from '../organisation/index.ts'
import type { Filling } from './decision-template.ts'

/** What a template's open places are filled with for a case, in Swedish. */
export const fillingOf = (
  { municipality }: { municipality: Municipality },
  one: { number: string; service_title: { sv: string } },
  unit: UnitView,
): Filling => ({
  number: one.number,
  service: one.service_title.sv,
  municipality: municipality.formalName,
  authority: unit.authority.name.sv,
  unit: unit.name.sv,
  address: municipality.contact.address.replaceAll('\n', ', '),
  email: unit.email ?? municipality.contact.email,
  phone: unit.phone ?? municipality.contact.phone,
})
