/**
 * Why a register could not be asked. `silent`: no answer, or none in time. `fault`: an answer that it could not give. `refused`: it does
 * not let us ask. `untrusted`: an answer that does not hold: signature, time, or somebody else's. The message names nobody.
 */
export class RegisterFault extends Error {
  override name = 'RegisterFault'
  readonly why: 'silent' | 'fault' | 'refused' | 'untrusted'
  constructor(why: RegisterFault['why'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.why = why
  }
}
