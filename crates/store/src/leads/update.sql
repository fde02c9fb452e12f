UPDATE leads SET
  company = :company, website = :website, street = :street, postcode = :postcode, city = :city,
  country = :country, sector = :sector, employees = :employees, revenue = :revenue,
  growth_phase = :growth_phase, legal_form = :legal_form, kvk = :kvk, source = :source, status = :status,
  notes = :notes, external_id = :external_id, file_key = :file_key, custom = :custom, name_key = :name_key, domain = :domain,
  step_kind = :step_kind, step_at = :step_at, step_reason = :step_reason, skipped_until = :skipped_until, changed_at = :changed_at
WHERE id = :id;
