authorities-consular = Permanence consulaire suédoise, jour et nuit : { $ud_phone ->
        [one] { $ud_phone }
        [many] { $ud_phone }
       *[other] { $ud_phone }
    }
