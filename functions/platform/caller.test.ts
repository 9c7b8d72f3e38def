import { addressClass } from './caller'

describe('addressClass', () => {
  const same = (a: string, b: string) => addressClass(a) === addressClass(b)

  it('counts an IPv6 network as one, however its addresses are written', () => {
    expect(same('2001:db8:1:2::1', '2001:0DB8:0001:0002:ffff:ffff:ffff:ffff')).toBe(true)
    expect(same('2001:db8::1', '2001:db8:0:0:5::')).toBe(true)
    expect(same('2001:db8:1:2::1', '2001:db8:1:3::1')).toBe(false)
  })

  it('counts IPv4 addresses one by one, and knows them in IPv6', () => {
    expect(same('203.0.113.9', '203.0.113.10')).toBe(false)
    expect(same('203.0.113.9', '::ffff:203.0.113.9')).toBe(true)
  })

  it('tells nothing of the address', () => {
    expect(addressClass('203.0.113.9')).toMatch(/^[\w-]{16}$/)
  })
})
