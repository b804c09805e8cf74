import type { World } from './world.ts'

/** Processes as they are and as they are to be: for those who build and for everybody; one by one and in one; where nothing is mapped; and what is not there. */
export const tourOfCompare = async (world: World): Promise<void> => {
  const anyone = world.visitor()
  await anyone.get('/sa-andras-det')
  await anyone.get('/sa-andras-det/sommarjobb')
  await anyone.get('/sa-andras-det/bygglov?vy=samman')
  await anyone.get('/sa-andras-det/trygghetstelefon')
  await anyone.get('/sa-andras-det/finns-inte', { status: 404 })
  await world.visitor('granas').get('/sa-andras-det')
  await anyone.get('/sprak/en?till=/sa-andras-det/sommarjobb', { to: '/sa-andras-det/sommarjobb' })
  const petra = await world.as('petra')
  await petra.get('/studio/jamfor')
  await petra.get('/studio/jamfor/sommarjobb')
  await petra.get('/studio/jamfor/forskoleplats?vy=samman')
}
