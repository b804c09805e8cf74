/** An organisation's ten digits as people write them: 802499-9909. */
export const shownOrganisationNumber = (number: string): string => `${number.slice(0, 6)}-${number.slice(6)}`
