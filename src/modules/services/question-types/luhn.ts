/** Whether the last digit fits those before it (Luhn, modulo 10). */
export const passesLuhn = (digits: string): boolean => {
  let sum = 0
  for (const [place, digit] of [...digits].reverse().entries()) {
    const doubled = Number(digit) * (place % 2 === 0 ? 1 : 2)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
