import { byDistance, distanceWords, kilometresTo, nearestDistrict } from './nearest'

const places = [
  { district: '一区', latitude: 34.8, longitude: 117.3 },
  { district: '二区', latitude: 34.8, longitude: 117.6 },
  { district: '没有坐标' },
]

describe('nearestDistrict', () => {
  it('names the district of the nearest place', () => {
    expect(nearestDistrict({ latitude: 34.82, longitude: 117.35 }, places)).toBe('一区')
    expect(nearestDistrict({ latitude: 34.7, longitude: 117.58 }, places)).toBe('二区')
  })

  it('names none where no place stands on the map', () => {
    expect(nearestDistrict({ latitude: 34.8, longitude: 117.3 }, places.slice(2))).toBeUndefined()
  })
})

describe('how far a station is', () => {
  const here = { latitude: 34.8, longitude: 117.3 }
  it('counts kilometres as the crow flies', () => {
    expect(kilometresTo(here, { latitude: 34.9, longitude: 117.3 })).toBeCloseTo(11.12, 1)
    expect(kilometresTo(here, { latitude: 34.8, longitude: 117.4 })).toBeCloseTo(9.13, 1)
    expect(kilometresTo(here, {})).toBeUndefined()
  })
  it('puts the nearest first and what stands on no map last', () => {
    const places = [{ id: 'none' }, { id: 'far', latitude: 35, longitude: 117 }, { id: 'near', ...here }]
    expect(byDistance(here, places).map(({ id }) => id)).toEqual(['near', 'far', 'none'])
  })
  it('says no more than a rough place allows', () => {
    expect([0.4, 1.4, 7.6, 23].map(distanceWords)).toEqual(['不到 1 公里', '约 1 公里', '约 8 公里', '约 25 公里'])
  })
})
