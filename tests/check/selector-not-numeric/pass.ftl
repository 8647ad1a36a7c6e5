authorities-consular = Permanence consulaire suédoise, jour et nuit : { $ud_phone }
