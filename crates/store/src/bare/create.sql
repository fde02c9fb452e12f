CREATE TABLE leads (company TEXT, first_name TEXT, last_name TEXT, role TEXT, phone TEXT, mobile TEXT, email TEXT,
  postcode TEXT, city TEXT, sector TEXT, employees TEXT, source TEXT, notes TEXT) STRICT
