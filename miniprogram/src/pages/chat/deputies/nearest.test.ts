import { nearestDistrict } from './nearest'

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
